import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { readHolder, tryLock } from './lock.mjs';
import { root } from './paths.mjs';
import { pause } from './stopSignal.mjs';

/** What data/portico.json calls formatVersion; the backend writes that file. */
export const FORMAT_VERSION = 1;

const ORPHAN_DEADLINE_MS = 12_000;
const ANOTHER = 'or use another folder: npm start -- --data DIR';

/** @type {Record<string, string>} */
const REASONS = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is on a read-only file system',
  EEXIST: 'it is no folder',
  ENOTDIR: 'it is no folder',
};

/** @param {string} directory */
function makeWritable(directory) {
  const probe = path.join(directory, `.portico-${process.pid}`);
  try {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch (error) {
    const reason = REASONS[Object(error).code];
    if (!reason) throw error;
    throw new Failure(
      `The data folder ${directory} cannot be used: ${reason}. Mend that, ${ANOTHER}`,
    );
  }
}

/** @param {string} directory */
function checkFormat(directory) {
  const file = path.join(directory, 'portico.json');
  if (!fs.existsSync(file)) return;
  let marker;
  try {
    marker = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(
      `${file} is damaged. Restore the folder from a backup, ${ANOTHER}`,
    );
  }
  if (marker.formatVersion > FORMAT_VERSION) {
    throw new Failure(
      `The data folder ${directory} was made by a newer Portico (${marker.createdBy}). Start that version, ${ANOTHER}`,
    );
  }
}

/** @returns {string} */
function ownVersion() {
  const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}

// A launcher that was killed leaves its backend a few seconds to end in.
/** @param {string} file */
async function waitForOrphan(file) {
  const deadline = Date.now() + ORPHAN_DEADLINE_MS;
  const isOrphan = () => {
    const holder = readHolder(file);
    return holder && holder.alive[0] !== holder.processes[0].pid;
  };
  while (isOrphan() && Date.now() < deadline) await pause(200);
}

/**
 * Takes a data folder for this process, and makes it when there is none.
 *
 * @param {string} directory
 * @param {number} port where this Portico is going to be found
 * @returns {Promise<import('./lock.mjs').Lock>}
 * @throws Failure when it cannot be written, a newer version made it, or
 *   another Portico uses it.
 */
export async function openDataFolder(directory, port) {
  makeWritable(directory);
  checkFormat(directory);
  const file = path.join(directory, 'portico.lock');
  await waitForOrphan(file);
  const lock = tryLock(file, { port, version: ownVersion() });
  if (!lock) {
    const holder = readHolder(file);
    throw new Failure(
      `Another Portico uses the data folder ${directory}: it is at http://localhost:${holder?.details.port} (process ${holder?.alive[0]}). Stop it, ${ANOTHER} --port N`,
    );
  }
  return lock;
}
