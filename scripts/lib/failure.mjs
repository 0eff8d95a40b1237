import process from 'node:process';

/** A problem whose message says what happened and what to do about it. */
export class Failure extends Error {}

/** Ctrl-C or a signal asked for an end. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}

const DISK_FULL =
  /ENOSPC|SQLITE_FULL|no space left on device|disk is full|EDQUOT/i;
const LONGEST_LINE = 500;

/**
 * Whether a program's output, or an error's message, tells of a full disk.
 *
 * @param {string} text
 */
export function tellsOfFullDisk(text) {
  return DISK_FULL.test(text);
}

/**
 * @param {string | undefined} place what cannot be written, where it is known
 * @param {string} [otherwise] what can be done but freeing some space
 */
export function diskFull(place, otherwise = '') {
  const disk = place ? `The disk that holds ${place}` : 'The disk';
  return new Failure(
    `${disk} is full. Free some space there${otherwise} and run the command again.`,
  );
}

/**
 * Keeps a line readable. What happened stands at its beginning, and what to do
 * at its end; in between may be a whole SQL statement with its values.
 *
 * @param {string} line
 */
export function shorten(line) {
  if (line.length <= LONGEST_LINE) return line;
  const half = LONGEST_LINE / 2 - 2;
  return `${line.slice(0, half)} … ${line.slice(-half)}`;
}

/**
 * One line for any error.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Failure) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (tellsOfFullDisk(message)) {
    return diskFull(Object(error).path).message;
  }
  const firstLine = shorten(message.split('\n')[0]);
  return process.env.PORTICO_DEBUG
    ? firstLine
    : `${firstLine} (PORTICO_DEBUG=1 shows where this comes from)`;
}
