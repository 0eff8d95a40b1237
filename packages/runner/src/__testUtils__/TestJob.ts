import { EventEmitter, once } from 'node:events';
import type { Assignment, Completion, StepReport } from '../backend';
import { type ArchiveFile, packArchive } from './packArchive';

/** A job of the test. `steps` is the text below `steps:`, or `workflow` the whole file. */
export type JobOptions = {
  steps?: string;
  /** Lines of the job beside its steps, with the indent of a job's keys. */
  job?: string;
  workflow?: string;
  files?: Record<string, ArchiveFile>;
  /** In place of one that is made of the files. */
  archive?: Buffer;
  assignment?: Partial<Assignment>;
  /** Of artifacts that are there. */
  artifacts?: Map<string, Buffer>;
};

const indent = (text: string, by: string) =>
  text.replace(/^(?=.)/gm, by).replace(/^\s*\n/, '');

function toWorkflow({ steps = '', job = '', workflow }: JobOptions): string {
  return (
    workflow ??
    `on: push\njobs:\n  test:\n    runs-on: x\n${job}    steps:\n${indent(
      steps,
      '      ',
    )}`
  );
}

type Answer = { status: number; content?: string | Buffer };

/** A job as the backend has it: what the runner has told of it. */
export class TestJob {
  readonly id: string;
  readonly lease: string;
  readonly artifacts: Map<string, Buffer>;
  readonly steps = new Map<number, StepReport>();
  /** When each piece of the log came. */
  readonly logTimes: { at: number; text: string }[] = [];
  readonly archive: Buffer;
  completion?: Completion;
  completions = 0;
  renewals = 0;
  /** Whether the next renewal cancels it. */
  isCancelled = false;
  /** Whether it was given to somebody else. */
  isTaken = false;
  /** After so many bytes no log is taken. */
  logCap = Infinity;
  readonly #options: JobOptions;
  readonly #news = new EventEmitter().setMaxListeners(0);
  #log = Buffer.alloc(0);

  constructor(id: string, options: JobOptions) {
    this.id = id;
    this.lease = `lease-${id}`;
    this.archive = options.archive ?? packArchive(options.files ?? {});
    this.artifacts = options.artifacts ?? new Map();
    this.#options = options;
  }

  get log(): string {
    return this.#log.toString();
  }

  /** The log without times. */
  get lines(): string[] {
    return this.log
      .replace(/^\S+Z /gm, '')
      .split('\n')
      .slice(0, -1);
  }

  /** Names of the steps and how they ended. */
  get outcomes(): string[] {
    return [...this.steps.values()].map(
      ({ name, status, conclusion }) => `${name}: ${conclusion ?? status}`,
    );
  }

  /** The lines of a step with a name. */
  linesOf(name: string): string[] {
    const steps = [...this.steps.values()].filter(
      ({ firstLine }) => firstLine !== undefined,
    );
    const index = steps.findIndex(step => step.name === name);
    return this.lines.slice(
      steps[index].firstLine,
      steps[index + 1]?.firstLine,
    );
  }

  toAssignment(url: string): Assignment & { cloneArchiveUrl: string } {
    return {
      jobId: this.id,
      lease: this.lease,
      leaseSeconds: 30,
      run: {
        id: '7',
        number: 3,
        workflowName: 'CI',
        workflowPath: '.github/workflows/ci.yml',
        event: 'push',
        ref: 'refs/heads/main',
        branch: 'main',
        sha: 'a'.repeat(40),
        repository: { owner: 'payments', name: 'ledger' },
        actor: 'user:default/mira',
      },
      workflow: toWorkflow(this.#options),
      jobKey: 'test',
      matrix: null,
      github: {},
      inputs: {},
      needs: {},
      env: {},
      secrets: {},
      timeoutMinutes: 5,
      cloneArchiveUrl: `${url}/jobs/${this.id}/archive`,
      ...this.#options.assignment,
    };
  }

  async completed(): Promise<Completion> {
    await this.#until(() => this.completion !== undefined);
    return this.completion!;
  }

  async logged(text: string): Promise<void> {
    await this.#until(() => this.log.includes(text));
  }

  async renewed(times: number): Promise<void> {
    await this.#until(() => this.renewals >= times);
  }

  async answer(method: string, path: string, body: Buffer): Promise<Answer> {
    const [, what, name, overwrite] =
      /^([a-z]+)(?:\/([^?]+)(?:\?overwrite=(\w+))?)?$/.exec(path)!;
    if (method === 'GET') {
      const artifact = this.artifacts.get(decodeURIComponent(name ?? ''));
      const content = what === 'archive' ? this.archive : artifact;
      return { status: content ? 200 : 404, content };
    }
    if (method === 'PUT') {
      if (this.artifacts.has(name) && overwrite !== 'true') {
        return { status: 409, content: '{"error":{"message":"It is there"}}' };
      }
      this.artifacts.set(decodeURIComponent(name), body);
      return { status: 204 };
    }
    const content = this.#take(what, JSON.parse(body.toString()));
    this.#news.emit('news');
    return { status: 200, content: JSON.stringify(content) };
  }

  #take(what: string, message: Record<string, unknown>): object {
    if (what === 'renew') {
      this.renewals += 1;
      return { cancel: this.isCancelled };
    }
    if (what === 'steps') {
      (message.steps as StepReport[]).forEach(step =>
        this.steps.set(step.number, {
          ...this.steps.get(step.number),
          ...step,
        }),
      );
      return {};
    }
    if (what === 'log') {
      return {
        next: this.#append(message as { offset: number; text: string }),
      };
    }
    const { lease: _lease, ...completion } = message;
    this.completion = completion as Completion;
    this.completions += 1;
    return {};
  }

  #append({ offset, text }: { offset: number; text: string }): number {
    if (offset <= this.#log.length && this.#log.length < this.logCap) {
      const news = Buffer.from(text).subarray(this.#log.length - offset);
      this.#log = Buffer.concat([this.#log, news]);
      this.logTimes.push({ at: Date.now(), text });
    }
    return this.#log.length;
  }

  async #until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await once(this.#news, 'news');
    }
  }
}
