import process from 'node:process';
import { Stopped } from './failure.mjs';

const PARENT_CHECK_MS = 500;
const controller = new AbortController();

/** Aborts once, when the person or the system asks this program to end. */
export const stopSignal = controller.signal;

/** @type {NodeJS.Signals[]} */
const SIGNALS =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGBREAK']
    : ['SIGINT', 'SIGTERM', 'SIGHUP'];

// npm passes on the Ctrl-C that the terminal has sent to the whole group
// already, so a second signal is no sign of impatience and changes nothing.
for (const signal of SIGNALS) {
  process.on(signal, () => controller.abort(new Stopped()));
}

// A shell between npm and this program dies of a signal without passing it on.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort(new Stopped());
  }, PARENT_CHECK_MS).unref();
}

/**
 * Waits, unless an end is asked for meanwhile.
 *
 * @param {number} ms
 * @returns {Promise<void>}
 */
export function pause(ms) {
  return new Promise((resolve, reject) => {
    if (stopSignal.aborted) {
      reject(stopSignal.reason);
      return;
    }
    const end = () => {
      clearTimeout(timer);
      reject(stopSignal.reason);
    };
    const timer = setTimeout(() => {
      stopSignal.removeEventListener('abort', end);
      resolve();
    }, ms);
    stopSignal.addEventListener('abort', end, { once: true });
  });
}
