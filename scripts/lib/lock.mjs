import fs from 'node:fs';
import process from 'node:process';
import { processIdentity } from './processIdentity.mjs';
import { replaceFile } from './replaceFile.mjs';

/**
 * Who holds a lock: the processes that count, and what they want to have known.
 *
 * @typedef {object} Holder
 * @property {{ pid: number, identity: string }[]} processes
 * @property {Record<string, unknown>} details
 */

/**
 * @typedef {object} Lock
 * @property {(pid: number, details: Record<string, unknown>) => void} share lets
 *   another process count as well, and adds to what is known
 * @property {() => void} release
 */

/** @param {number} pid */
function identify(pid) {
  return { pid, identity: processIdentity(pid) ?? '' };
}

/**
 * The holder of a lock, if one of its processes is alive.
 *
 * @param {string} file
 * @returns {Holder & { alive: number[] } | undefined}
 */
export function readHolder(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    const alive = holder.processes
      .filter(
        (/** @type {{ pid: number, identity: string }} */ { pid, identity }) =>
          processIdentity(pid) === identity,
      )
      .map((/** @type {{ pid: number }} */ { pid }) => pid);
    return alive.length ? { ...holder, alive } : undefined;
  } catch {
    return undefined;
  }
}

// Makes a file that was not there, whole at once. Some file systems have no hard
// links; there it may be seen half written for an instant.
/**
 * @param {string} file
 * @param {string} content
 * @throws an error of code EEXIST when another process was quicker
 */
function createFile(file, content) {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, content);
  try {
    fs.linkSync(temporary, file);
  } catch (error) {
    if (Object(error).code === 'EEXIST') throw error;
    fs.copyFileSync(temporary, file, fs.constants.COPYFILE_EXCL);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/**
 * Takes a lock, unless a living process holds it. What a killed one left behind
 * does not count.
 *
 * @param {string} file
 * @returns {Lock | undefined}
 */
export function tryLock(file) {
  if (readHolder(file)) return undefined;
  const holder = { processes: [identify(process.pid)], details: {} };
  fs.rmSync(file, { force: true });
  try {
    createFile(file, JSON.stringify(holder));
  } catch (error) {
    if (Object(error).code === 'EEXIST') return undefined;
    throw error;
  }
  return {
    share(pid, details) {
      holder.processes.push(identify(pid));
      Object.assign(holder.details, details);
      replaceFile(file, JSON.stringify(holder));
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}
