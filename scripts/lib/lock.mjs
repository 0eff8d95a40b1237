import fs from 'node:fs';
import process from 'node:process';
import { processIdentity } from './processIdentity.mjs';

/**
 * Who holds a lock: the processes that count, and what they want to have known.
 *
 * @typedef {object} Holder
 * @property {{ pid: number, identity: string }[]} processes
 * @property {Record<string, unknown>} details
 */

/**
 * @typedef {object} Lock
 * @property {(pid: number) => void} share lets another process count as well
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

/**
 * @param {string} file
 * @param {Holder} holder
 * @param {(from: string, to: string) => void} publish
 */
function write(file, holder, publish) {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify(holder));
  try {
    publish(temporary, file);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

// Some file systems have no hard links; what appears there is whole as well, but
// for an instant.
/**
 * @param {string} from
 * @param {string} to
 */
function publishNew(from, to) {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    if (Object(error).code === 'EEXIST') throw error;
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  }
}

/**
 * Takes a lock, unless a living process holds it. What a killed one left behind
 * does not count.
 *
 * @param {string} file
 * @param {Record<string, unknown>} [details]
 * @returns {Lock | undefined}
 */
export function tryLock(file, details = {}) {
  if (readHolder(file)) return undefined;
  const holder = { processes: [identify(process.pid)], details };
  fs.rmSync(file, { force: true });
  try {
    write(file, holder, publishNew);
  } catch (error) {
    if (Object(error).code === 'EEXIST') return undefined;
    throw error;
  }
  return {
    share(pid) {
      holder.processes.push(identify(pid));
      write(file, holder, fs.renameSync);
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}
