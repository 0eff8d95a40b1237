import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadPackage } from './downloadPackage.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { unpackPackage } from './untar.mjs';

const TEMPORARY = '.download-';

/** @param {string} directory */
function removeLeftovers(directory) {
  if (!fs.existsSync(directory)) return;
  for (const entry of fs.readdirSync(directory)) {
    if (entry.startsWith(TEMPORARY)) {
      fs.rmSync(path.join(directory, entry), { recursive: true, force: true });
    }
  }
}

/**
 * Makes sure a pinned package lies unpacked below `directory`.
 *
 * A folder appears under its final name only when complete, so a kill at any
 * moment leaves nothing half done.
 *
 * @param {import('./pins.mjs').Pin} pin
 * @param {{
 *   directory: string,
 *   onDownload?: () => void,
 *   download?: typeof downloadPackage,
 * }} options
 * @returns {Promise<string>} the folder of the package
 */
export async function ensurePinnedPackage(
  pin,
  { directory, onDownload, download = downloadPackage },
) {
  const name = pin.name.replace('@', '').replace('/', '-');
  const target = path.join(directory, `${name}-${pin.version}`);
  if (fs.existsSync(target)) return target;
  onDownload?.();
  removeLeftovers(directory);
  const temporary = path.join(directory, `${TEMPORARY}${process.pid}`);
  try {
    fs.mkdirSync(path.join(temporary, 'tgz'), { recursive: true });
    const tgz = await download(pin, path.join(temporary, 'tgz'));
    verifyIntegrity(tgz, pin);
    unpackPackage(tgz, path.join(temporary, 'package'));
    fs.renameSync(path.join(temporary, 'package'), target);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}
