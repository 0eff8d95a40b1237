import { readFileSync } from 'node:fs';
import type { ProcessInfo } from './processTable';
import type { ProcessTree } from './ProcessTree';

/** Memory that is not swapped out; what processes share counts for each. Source: proc(5), /proc/pid/status. */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

/**
 * What a tree uses.
 *
 * @param table - of all processes, also of those that have ended and are still listed
 * @returns undefined when nothing of the tree is there
 */
export function measureTree(
  tree: ProcessTree,
  table: ProcessInfo[],
): { cpuSeconds: number; residentBytes: number } | undefined {
  const found = tree.within(table);
  return found.length === 0
    ? undefined
    : {
        cpuSeconds: sum(found.map(({ cpuSeconds }) => cpuSeconds)),
        residentBytes: sum(found.map(({ pid }) => residentBytes(pid))),
      };
}
