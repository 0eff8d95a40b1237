import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { Readable, Writable } from 'node:stream';
import { GitError } from './GitError';
import { gitArguments, gitEnvironment, GitOptions } from './gitEnvironment';
import { Semaphore } from './Semaphore';

const MAX_STDERR = 2_000;
const MAX_OUTPUT = 32 * 1024 * 1024;

export interface GitRunOptions extends GitOptions {
  input?: string | Buffer;
  /** Exit codes that are answers; others are errors. */
  exits?: number[];
  /** Output above it is cut and git stopped; without it that is an error. */
  cutAt?: number;
}

export interface GitResult {
  stdout: Buffer;
  exitCode: number | null;
  /** Whether there was more than `cutAt` bytes. */
  cut: boolean;
}

/** A git that runs; its place is free again when `ended` resolves. */
export interface RunningGit {
  stdin: Writable;
  stdout: Readable;
  /** Never rejects. */
  ended: Promise<{ exitCode: number | null; stderr: string }>;
  stop(): void;
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid) {
      process.kill(-pid, 'SIGKILL');
    }
  } catch {
    // all of it has ended
  }
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid) {
      setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
  } catch {
    // it has ended, or the system does not allow it
  }
}

/** Runs git, in a clean environment, a limited time and a limited number of times at once. */
export class Git {
  readonly #places: Semaphore;

  constructor(
    private readonly options: {
      /** The folder that git takes for its home. */
      home: string;
      timeoutMs: number;
      concurrent: number;
      /** Whether pages come first, when there is too much to do. */
      yielding?: boolean;
      maxWaiting?: number;
    },
  ) {
    this.#places = new Semaphore(
      options.concurrent,
      options.maxWaiting ?? options.concurrent * 50,
    );
  }

  /** Starts git, with what it reads and writes as streams. */
  async start(args: string[], options: GitOptions = {}): Promise<RunningGit> {
    const release = await this.#places.acquire();
    const child = spawn('git', gitArguments(args, options), {
      cwd: this.options.home,
      env: gitEnvironment(this.options.home, options.env),
      // a group of its own, so that what git itself starts ends with it
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stop = () => killGroup(child.pid);
    if (this.options.yielding) {
      giveWay(child.pid);
    }
    // what git itself started has nothing to do without it
    child.once('exit', stop);
    const timer = setTimeout(stop, this.options.timeoutMs);
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr = (stderr + chunk).slice(0, MAX_STDERR);
    });
    // a git that ends early does not read the rest of its input
    child.stdin.on('error', () => undefined);
    const ended = once(child, 'close').then(
      ([exitCode]) => ({ exitCode: exitCode as number | null }),
      () => ({ exitCode: null }),
    );
    return {
      stdin: child.stdin,
      stdout: child.stdout,
      stop,
      ended: ended.then(({ exitCode }) => {
        clearTimeout(timer);
        release();
        return { exitCode, stderr: this.#withoutPaths(stderr) };
      }),
    };
  }

  /** Runs git to its end. @throws GitError for an exit code that is none of `exits`. */
  async run(args: string[], options: GitRunOptions = {}): Promise<GitResult> {
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

  #withoutPaths(stderr: string): string {
    return stderr.replaceAll(this.options.home, '').trim();
  }
}
