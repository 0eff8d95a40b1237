import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { gitArguments, gitEnvironment, GitOptions } from './gitEnvironment';

const MAX_STDERR = 2_000;

/** What git may write where it is read at once. */
export const MAX_OUTPUT = 32 * 1024 * 1024;

/** A git that runs. */
export interface RunningGit {
  stdin: Writable;
  stdout: Readable;
  /** Never rejects. */
  ended: Promise<{ exitCode: number | null; stderr: string }>;
  stop(): void;
}

export interface StartOptions {
  /** The folder that git takes for its home. */
  home: string;
  /** For as long as it takes without it. */
  timeoutMs?: number;
  /** Whether everything else comes first, when there is too much to do. */
  yielding?: boolean;
  /** Whether a backend that is at its end does not wait for it. */
  unattended?: boolean;
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
      setPriority(pid, constants.priority.PRIORITY_LOW);
    }
  } catch {
    // it has ended, or the system does not allow it
  }
}

/** Starts git in a clean environment. No shell is involved. */
export function startGit(
  args: string[],
  options: GitOptions,
  { home, timeoutMs, yielding, unattended }: StartOptions,
): RunningGit {
  const child = spawn('git', gitArguments(args, options), {
    cwd: home,
    env: gitEnvironment(home, options.env),
    // a group of its own, so that what git itself starts ends with it
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = () => killGroup(child.pid);
  if (yielding) {
    giveWay(child.pid);
  }
  if (unattended) {
    child.unref();
    const pipes = [child.stdin, child.stdout, child.stderr];
    pipes.forEach(pipe => (pipe as Socket).unref());
  }
  // what git itself started has nothing to do without it
  child.once('exit', stop);
  const timer = timeoutMs && setTimeout(stop, timeoutMs);
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr = (stderr + chunk).slice(0, MAX_STDERR);
  });
  // a git that ends early does not read the rest of its input
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(
    ([exitCode]) => exitCode as number | null,
    () => null,
  );
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    stop,
    ended: ended.then(exitCode => {
      clearTimeout(timer);
      return { exitCode, stderr: stderr.replaceAll(home, '').trim() };
    }),
  };
}
