import { closeSync, readdirSync, readFileSync } from 'node:fs';

const CLOEXEC = 0o2000000;

function isPassedOn(fd: number): boolean {
  try {
    const info = readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1');
    const [, flags] = /^flags:\s*(\d+)/m.exec(info) ?? [];
    return flags !== undefined && (parseInt(flags, 8) & CLOEXEC) === 0;
  } catch {
    return false;
  }
}

/**
 * Closes the files that whoever started this process has left open for it, besides the three standard
 * ones: steps would have them, too. Those that Node.js opens itself are not passed on. Source: proc(5),
 * /proc/pid/fdinfo.
 */
export function closeInherited(): void {
  let names: string[];
  try {
    names = readdirSync('/proc/self/fd');
  } catch {
    return;
  }
  names
    .map(Number)
    .filter(fd => fd > 2 && isPassedOn(fd))
    .forEach(fd => {
      try {
        closeSync(fd);
      } catch {
        // It was closed meanwhile.
      }
    });
}
