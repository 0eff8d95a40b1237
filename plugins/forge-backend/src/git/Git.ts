import { GitError } from './GitError';
import type { GitOptions } from './gitEnvironment';
import type { GitMeter } from './GitMeter';
import { ObjectReaders } from './ObjectReaders';
import { ResultCache } from './ResultCache';
import { Semaphore } from './Semaphore';
import { MAX_OUTPUT, RunningGit, startGit } from './startGit';

export interface GitRunOptions extends GitOptions {
  input?: string | Buffer;
  /** Exit codes that are answers; others are errors. */
  exits?: number[];
  /** Output above it is cut and git stopped; without it that is an error. */
  cutAt?: number;
  /** Whether the arguments name objects by their ids only, so that the answer stays the same. */
  lasting?: boolean;
}

export interface GitResult {
  stdout: Buffer;
  exitCode: number | null;
  /** Whether there was more than `cutAt` bytes. */
  cut: boolean;
}

/** Runs git, in a clean environment, a limited time and a limited number of times at once. */
export class Git {
  /** Reads objects without a process for each. */
  readonly objects: ObjectReaders;
  readonly #places: Semaphore;
  readonly #results = new ResultCache<GitResult>(({ stdout }) => stdout.length);

  constructor(
    private readonly options: {
      /** The folder that git takes for its home. */
      home: string;
      timeoutMs: number;
      concurrent: number;
      /** Whether pages come first, when there is too much to do. */
      yielding?: boolean;
      maxWaiting?: number;
      meter?: GitMeter;
    },
  ) {
    const maxWaiting = options.maxWaiting ?? options.concurrent * 50;
    this.#places = new Semaphore(options.concurrent, maxWaiting);
    this.objects = new ObjectReaders({ ...options, maxWaiting });
  }

  /**
   * Starts git, with what it reads and writes as streams. Its place is free
   * again when `ended` resolves.
   */
  async start(args: string[], options: GitOptions = {}): Promise<RunningGit> {
    const { meter } = this.options;
    const waited = meter?.wait();
    const release = await this.#places.acquire().finally(waited);
    const measured = meter?.run(args[0]);
    const running = startGit(args, options, this.options);
    const ended = running.ended.then(end => {
      release();
      measured?.(end.exitCode);
      return end;
    });
    return { ...running, ended };
  }

  /** Runs git to its end. @throws GitError for an exit code that is none of `exits`. */
  async run(args: string[], options: GitRunOptions = {}): Promise<GitResult> {
    if (!options.lasting) {
      return this.#run(args, options);
    }
    const key = [options.gitDir, ...args].join('\0');
    return this.#results.get(key, () => this.#run(args, options));
  }

  async #run(args: string[], options: GitRunOptions): Promise<GitResult> {
    const { input = '', exits = [0], cutAt } = options;
    const git = await this.start(args, options);
    git.stdin.end(input);
    const limit = cutAt ?? MAX_OUTPUT;
    const chunks: Buffer[] = [];
    let size = 0;
    git.stdout.on('data', (chunk: Buffer) => {
      if (size <= limit) {
        chunks.push(chunk);
      }
      size += chunk.length;
      if (size > limit) {
        git.stop();
      }
    });
    const { exitCode, stderr } = await git.ended;
    const stdout = Buffer.concat(chunks).subarray(0, limit);
    if (size > limit && cutAt !== undefined) {
      return { stdout, exitCode, cut: true };
    }
    if (exitCode === null || !exits.includes(exitCode)) {
      const why = size > limit ? `more than ${limit} bytes of output` : stderr;
      throw new GitError(args[0], exitCode, why);
    }
    return { stdout, exitCode, cut: false };
  }
}
