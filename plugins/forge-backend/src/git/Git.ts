import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { GitError } from './GitError';
import { Semaphore } from './Semaphore';

const MAX_STDERR = 2_000;
const MAX_OUTPUT = 32 * 1024 * 1024;

// What git is told whatever it is asked to do. Nothing of a repository runs:
// no hooks, no clean-up in the background, no settings of the machine.
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.fsync=committed,reference',
  'gc.auto=0',
  'maintenance.auto=false',
  'safe.directory=*',
].flatMap(setting => ['-c', setting]);

export interface GitOptions {
  /** The bare repository. */
  gitDir?: string;
  env?: Record<string, string>;
  /** Further settings, as `key=value`. */
  settings?: string[];
}

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

/** Runs git, in a clean environment, a limited time and a limited number of times at once. */
export class Git {
  readonly #places: Semaphore;

  constructor(
    private readonly options: {
      /** The folder that git takes for its home. */
      home: string;
      timeoutMs: number;
      concurrent: number;
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
    const child = spawn('git', this.#arguments(args, options), {
      cwd: this.options.home,
      env: this.#environment(options),
      // a group of its own, so that what git itself starts ends with it
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stop = () => {
      if (child.pid && child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, 'SIGKILL');
      }
    };
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

  #arguments(args: string[], { gitDir, settings = [] }: GitOptions): string[] {
    return [
      '--literal-pathspecs',
      ...(gitDir ? [`--git-dir=${gitDir}`] : []),
      ...SETTINGS,
      ...settings.flatMap(setting => ['-c', setting]),
      ...args,
    ];
  }

  #environment({ env }: GitOptions): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: this.options.home,
      XDG_CONFIG_HOME: this.options.home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_REPLACE_OBJECTS: '1',
      LC_ALL: 'C',
      TZ: 'UTC',
      ...env,
    } as NodeJS.ProcessEnv;
  }

  #withoutPaths(stderr: string): string {
    return stderr.replaceAll(this.options.home, '').trim();
  }
}
