import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';

const START_LIMIT_MS = 180_000;

/** A program under test, and all it has written so far. */
export interface RunningProgram {
  pid: number;
  output(): string;
  /** Resolves when the output matches; rejects when the program ends first. */
  says(pattern: RegExp): Promise<void>;
  /** Reads no more of what it writes, as a reader that has ended. */
  stopReading(): void;
  /** Sends a signal, if one is given, and resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs Node with the given arguments and reads what it writes. */
export function runProgram(
  args: string[],
  options: { cwd: string; env?: Record<string, string | undefined> },
): RunningProgram {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    // the variables of Jest would make a program think that it is a test
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const news = new EventEmitter();
  const listen = (text: string) => {
    written += text;
    news.emit('news');
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  let ended = false;
  const exited = once(child, 'close').then(([code]) => {
    ended = true;
    news.emit('news');
    return code;
  });
  return {
    pid: child.pid ?? 0,
    output: () => written,
    async says(pattern) {
      const signal = AbortSignal.timeout(START_LIMIT_MS);
      while (!pattern.test(written)) {
        if (ended) {
          throw new Error(`ended before saying ${pattern}:\n${written}`);
        }
        await once(news, 'news', { signal });
      }
    },
    stopReading() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    end(signal) {
      if (signal) {
        child.kill(signal);
      }
      return exited;
    },
  };
}
