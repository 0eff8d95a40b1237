import { OR_ANOTHER } from './dataFolder.mjs';
import { diskFull, Failure, shorten, tellsOfFullDisk } from './failure.mjs';

const SHOWN_LINES = 8;
const STACK_FRAME = /^\s+at /;

// How the backend itself says what keeps it from starting, a line a reason.
const OWN_WORDS = /^Portico (?=cannot start:)/;

/**
 * @param {string[]} lines
 * @param {string} file where all of them are
 */
function firstOf(lines, file) {
  const left = lines.length - SHOWN_LINES;
  return left > 0
    ? [...lines.slice(0, SHOWN_LINES), `… and ${left} more, in ${file}`]
    : lines;
}

/**
 * The error to show for a backend that ended when it should not have.
 *
 * @param {{ file: string, dataDir: string, tail: string[] }} log
 * @param {string} what it did
 * @returns {Error}
 */
export function describeBackendFailure({ file, dataDir, tail }, what) {
  const reasons = tail.filter(text => OWN_WORDS.test(text));
  const told = reasons.length ? reasons : tail;
  if (told.some(tellsOfFullDisk)) return diskFull(dataDir, OR_ANOTHER);
  if (reasons.length) {
    const lines = reasons.map(text => shorten(text.replace(OWN_WORDS, '')));
    return new Failure(firstOf(lines, file).join('\n'));
  }
  const lines = tail
    .filter(text => !STACK_FRAME.test(text))
    .slice(-SHOWN_LINES)
    .map(text => `  | ${shorten(text)}`);
  return new Failure(
    [`The backend ${what}. The end of its log, ${file}:`, ...lines].join('\n'),
  );
}
