import fs from 'node:fs';
import process from 'node:process';

/** @param {number} pid */
function isSignalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return Object(error).code === 'EPERM';
  }
}

/**
 * Tells a process from a later one that got the same number.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process runs
 */
export function processIdentity(pid) {
  if (process.platform !== 'linux') {
    return isSignalable(pid) ? 'running' : undefined;
  }
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): after the name in brackets come the state and, 19 on, the start
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    return 'ZX'.includes(fields[0])
      ? undefined
      : `${boot.trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
