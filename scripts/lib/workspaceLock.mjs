import fs from 'node:fs';
import path from 'node:path';
import { toolchainDir } from './paths.mjs';
import { readHolder, tryLock } from './lock.mjs';
import { pause } from './stopSignal.mjs';

const RETRY_MS = 300;

/**
 * Keeps two commands from installing or building in this folder at once.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWorkspaceLock(work) {
  fs.mkdirSync(toolchainDir, { recursive: true });
  const file = path.join(toolchainDir, 'lock');
  let lock = tryLock(file);
  if (!lock) {
    const pid = readHolder(file)?.alive[0];
    console.log(`  … waiting for process ${pid}, which works in this folder`);
  }
  while (!lock) {
    await pause(RETRY_MS);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
