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

/**
 * Whether a program's output, or an error's message, tells of a full disk.
 *
 * @param {string} text
 */
export function tellsOfFullDisk(text) {
  return DISK_FULL.test(text);
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
    return 'The disk is full. Free some space (a first start needs about 4 GB) and run the command again.';
  }
  const [firstLine] = message.split('\n');
  return process.env.PORTICO_DEBUG
    ? firstLine
    : `${firstLine} (PORTICO_DEBUG=1 shows where this comes from)`;
}
