import { isError } from '@backstage/errors';
import fs from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../startup/StartError';

const FORMAT_VERSION = 1;
const MARKER = 'portico.json';
// A first start writes 20 MB; the rest is for what people add.
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

interface Marker {
  formatVersion: number;
  createdBy: string;
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in its way',
  EEXIST: 'a file is in its way',
  ENOENT: 'no folder can be made there',
};

const OTHER_FOLDER =
  'or choose another folder with PORTICO_DATA_DIR or portico.dataDir';

async function readMarker(file: string): Promise<Marker | undefined> {
  const content = await fs.readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (content === undefined) {
    return undefined;
  }
  try {
    const marker = JSON.parse(content);
    if (Number.isInteger(marker.formatVersion)) {
      return marker;
    }
  } catch {
    // told below, like JSON of another shape
  }
  throw new StartError([
    `the data folder's marker ${file} is damaged: restore it from a backup, ${OTHER_FOLDER}`,
  ]);
}

async function writeMarker(file: string, version: string): Promise<void> {
  const marker: Marker = { formatVersion: FORMAT_VERSION, createdBy: version };
  const temporary = `${file}.${process.pid}`;
  await fs.writeFile(temporary, `${JSON.stringify(marker, null, 2)}\n`);
  await fs.rename(temporary, file);
}

// Node's own `recursive` never ends where the system says that a folder which is
// there is not, as in /proc.
async function makeFolder(directory: string): Promise<void> {
  try {
    await fs.stat(directory);
  } catch {
    await makeFolder(path.dirname(directory));
    await fs.mkdir(directory, { mode: 0o700 });
  }
}

async function prepare(directory: string, version: string): Promise<void> {
  await makeFolder(directory);
  const file = path.join(directory, MARKER);
  const marker = await readMarker(file);
  if (marker && marker.formatVersion > FORMAT_VERSION) {
    throw new StartError([
      `the data folder ${directory} was made by a newer Portico (${marker.createdBy}, data format ${marker.formatVersion}; this is ${version}, data format ${FORMAT_VERSION}): start that version, ${OTHER_FOLDER}`,
    ]);
  }
  await fs.access(directory, fs.constants.W_OK);
  const { bavail, bsize } = await fs.statfs(directory);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  }
  if (!marker) {
    await writeMarker(file, version);
  }
}

/**
 * Makes the data folder, private to this user, and marks which data format it
 * holds.
 *
 * @throws StartError when it cannot be written, the disk is full, or a newer
 *   version made it.
 */
export async function prepareDataDirectory(
  directory: string,
  version: string,
): Promise<void> {
  try {
    await prepare(directory, version);
  } catch (error) {
    const code = isError(error) ? String(error.code) : '';
    if (!REASONS[code]) {
      throw error;
    }
    throw new StartError([
      `the data folder ${directory} cannot be used, ${REASONS[code]}: mend that, ${OTHER_FOLDER}`,
    ]);
  }
}
