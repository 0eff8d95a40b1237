import { startGuarded } from './childProcess.mjs';
import { stopSignal } from './stopSignal.mjs';

const KEPT_CHARACTERS = 200_000;

/**
 * Runs a program to its end, or stops it when an end is asked for.
 *
 * @param {Parameters<typeof startGuarded>[0] & { timeoutMs?: number }} options
 * @returns {Promise<{ code: number | null, output: string, timedOut: boolean }>}
 *   its exit code, and the end of what it wrote (empty with `showOutput`)
 */
export async function runToEnd({ timeoutMs, ...options }) {
  stopSignal.throwIfAborted();
  const program = startGuarded(options);
  let output = '';
  let timedOut = false;
  for (const stream of [program.child.stdout, program.child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output = (output + text).slice(-KEPT_CHARACTERS);
    });
  }
  const timer =
    timeoutMs &&
    setTimeout(() => {
      timedOut = true;
      program.stop();
    }, timeoutMs);
  const onStop = () => program.stop();
  stopSignal.addEventListener('abort', onStop, { once: true });
  try {
    const { code } = await program.exited;
    stopSignal.throwIfAborted();
    return { code, output, timedOut };
  } finally {
    clearTimeout(timer || undefined);
    stopSignal.removeEventListener('abort', onStop);
  }
}
