import { Failure, tellsOfFullDisk } from './failure.mjs';

const SHOWN_LINES = 8;
const STACK_FRAME = /^\s+at /;

// How the backend itself says what keeps it from starting, a line a reason.
const OWN_WORDS = /^Portico (?=cannot start:)/;

/**
 * The error to show for a backend that ended when it should not have.
 *
 * @param {{ file: string, tail: string[] }} log
 * @param {string} what it did
 * @returns {Error}
 */
export function describeBackendFailure({ file, tail }, what) {
  const reasons = tail.filter(text => OWN_WORDS.test(text));
  if (reasons.length) {
    return new Failure(
      reasons.map(text => text.replace(OWN_WORDS, '')).join('\n'),
    );
  }
  if (tail.some(tellsOfFullDisk)) return new Error('ENOSPC');
  const lines = tail
    .filter(text => !STACK_FRAME.test(text))
    .slice(-SHOWN_LINES)
    .map(text => `  | ${text}`);
  return new Failure(
    [`The backend ${what}. The end of its log, ${file}:`, ...lines].join('\n'),
  );
}
