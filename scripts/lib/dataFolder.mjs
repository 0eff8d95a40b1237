import fs from 'node:fs';
import path from 'node:path';
import { diskFull, Failure } from './failure.mjs';
import { requireSpace } from './freeSpace.mjs';
import { readHolder, tryLock } from './lock.mjs';
import { pause } from './stopSignal.mjs';

/** What data/portico.json calls formatVersion; the backend writes that file. */
export const FORMAT_VERSION = 1;

/** Ends a sentence that says what to do about a data folder. */
export const OR_ANOTHER = ', or use another folder (npm start -- --data DIR),';

// A first start writes 20 MB; the rest is for what people add.
const MEGABYTES_NEEDED = 64;
const ORPHAN_DEADLINE_MS = 12_000;

/** @type {Record<string, string>} */
const REASONS = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is on a read-only file system',
  EEXIST: 'it is no folder',
  ENOTDIR: 'it is no folder',
  ENOENT: 'no folder can be made there',
};

// Node's own `recursive` never ends where the system says that a folder which is
// there is not, as in /proc.
/** @param {string} directory */
function makeFolder(directory) {
  if (fs.existsSync(directory)) return;
  makeFolder(path.dirname(directory));
  fs.mkdirSync(directory, { mode: 0o700 });
}

/** @param {string} directory */
function makeWritable(directory) {
  const probe = path.join(directory, `.portico-${process.pid}`);
  try {
    makeFolder(directory);
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch (error) {
    const { code } = Object(error);
    if (code === 'ENOSPC') throw diskFull(directory, OR_ANOTHER);
    throw new Failure(
      `The data folder ${directory} cannot be used: ${
        REASONS[code] ?? code
      }. Mend that${OR_ANOTHER} and run the command again.`,
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
      `${file} is damaged. Restore the folder from a backup${OR_ANOTHER} and run the command again.`,
    );
  }
  if (marker.formatVersion > FORMAT_VERSION) {
    throw new Failure(
      `The data folder ${directory} was made by a newer Portico (${marker.createdBy}). Start that version${OR_ANOTHER} and run the command again.`,
    );
  }
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
 * @returns {Promise<import('./lock.mjs').Lock>}
 * @throws Failure when it cannot be written, its disk is nearly full, a newer
 *   version made it, or another Portico uses it.
 */
export async function openDataFolder(directory) {
  makeWritable(directory);
  requireSpace(
    'The data folder',
    [{ directory, megabytes: MEGABYTES_NEEDED }],
    OR_ANOTHER,
  );
  checkFormat(directory);
  const file = path.join(directory, 'portico.lock');
  await waitForOrphan(file);
  const lock = tryLock(file);
  if (!lock) {
    const holder = readHolder(file);
    const where = holder?.details.url ? `it is at ${holder.details.url}, ` : '';
    throw new Failure(
      `Another Portico uses the data folder ${directory} (${where}process ${holder?.alive[0]}). Stop it, or use another folder and port: npm start -- --data DIR --port N`,
    );
  }
  return lock;
}
