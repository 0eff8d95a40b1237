import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CommandFileError, parseAssignments } from '../commands';
import type { JobFolder } from '../workspace';

const names = ['ENV', 'OUTPUT', 'PATH', 'STEP_SUMMARY'] as const;

/** What a step has said by its files. */
export type FileCommands = {
  env: [string, string][];
  outputs: Record<string, string>;
  paths: string[];
};

/** Variables that steps may not set for others. Source: docs.github.com, "Workflow commands": the default ones and NODE_OPTIONS. */
const fixedName = /^(?:GITHUB_.*|RUNNER_.*|NODE_OPTIONS)$/i;

/** The files that a step writes for the runner, one of each kind. */
export class CommandFiles {
  readonly #paths: Record<(typeof names)[number], string>;
  readonly #mostBytes: number;

  constructor(folder: JobFolder, number: number, mostBytes: number) {
    const entries = names.map(name => [
      name,
      join(folder.own, `step-${number}-${name.toLowerCase()}`),
    ]);
    this.#paths = Object.fromEntries(entries);
    this.#mostBytes = mostBytes;
    this.list().forEach(path => writeFileSync(path, '', { mode: 0o600 }));
  }

  list(): string[] {
    return Object.values(this.#paths);
  }

  /** @param inside - names a path as the step sees it */
  variables(inside: (path: string) => string): Record<string, string> {
    return Object.fromEntries(
      names.map(name => [`GITHUB_${name}`, inside(this.#paths[name])]),
    );
  }

  /** @throws CommandFileError */
  read(): FileCommands {
    const env = this.#assignments('ENV');
    const fixed = env.find(([name]) => fixedName.test(name));
    if (fixed) {
      throw new CommandFileError(
        `GITHUB_ENV cannot set ${fixed[0]}, which the runner sets.`,
      );
    }
    return {
      env,
      outputs: Object.fromEntries(this.#assignments('OUTPUT')),
      paths: this.#text('PATH').split(/\r?\n/).filter(Boolean),
    };
  }

  #assignments(name: 'ENV' | 'OUTPUT'): [string, string][] {
    try {
      return parseAssignments(this.#text(name));
    } catch (error) {
      throw error instanceof CommandFileError
        ? new CommandFileError(`GITHUB_${name}: ${error.message}`)
        : error;
    }
  }

  /** A step can put something else in the place of its file where it is not kept apart: only files are read. */
  #text(name: (typeof names)[number]): string {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    let file: number;
    try {
      file = openSync(this.#paths[name], O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    } catch {
      return '';
    }
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || stat.size > this.#mostBytes) {
        throw new CommandFileError(
          `GITHUB_${name} has more than ${
            this.#mostBytes
          } bytes, or is no file.`,
        );
      }
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  }
}
