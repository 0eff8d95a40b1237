import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { descendantsOf } from './descendantsOf';
import {
  type ProcessInfo,
  type ProcessRef,
  readProcesses,
  signalProcess,
} from './processTable';
import type { ProcessTree } from './ProcessTree';

/** Names the job's folder, with a slash at its end, in the environment of all that its steps start. */
export const markerName = 'PORTICO_RUNNER_JOB';

function carries(pid: number, marker: Buffer): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`).includes(marker);
  } catch {
    return false;
  }
}

function worksIn(pid: number, folder: string): boolean {
  try {
    const cwd = readlinkSync(`/proc/${pid}/cwd`);
    return cwd === folder || cwd.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}

function withDescendants(
  roots: ProcessInfo[],
  table: ProcessInfo[],
): ProcessInfo[] {
  const below = descendantsOf(
    roots.map(({ pid }) => pid),
    table,
  );
  return [
    ...new Map([...roots, ...below].map(info => [info.pid, info])).values(),
  ];
}

/** Processes that carry the mark of a folder or of one below it, or that work there, and what they started. */
export function findMarked(
  folder: string,
  isOurs: (info: ProcessInfo) => boolean = () => false,
): ProcessInfo[] {
  const marker = Buffer.from(`${markerName}=${folder}/`);
  const table = readProcesses().filter(({ pid }) => pid !== process.pid);
  const roots = table.filter(
    info =>
      isOurs(info) || worksIn(info.pid, folder) || carries(info.pid, marker),
  );
  return withDescendants(roots, table);
}

/** All that can be told of a group without /proc: whether it is there. */
function listGroup(leader: number): ProcessRef[] {
  try {
    process.kill(-leader, 0);
    return [{ pid: leader, startTime: 0 }];
  } catch {
    return [];
  }
}

/**
 * The tree of a step that runs beside everything else: what is in its process group or session, carries
 * its mark, or works in its folder. A process that clears its environment, leaves its session and goes
 * elsewhere is not found, and without /proc only the group is.
 */
export function markedTree(leader: number, folder: string): ProcessTree {
  const isOurs = ({ pid, group, session }: ProcessInfo) =>
    pid === leader || group === leader || session === leader;
  const list = () =>
    existsSync('/proc/self/stat')
      ? findMarked(folder, isOurs)
      : listGroup(leader);
  return {
    list,
    within: table => withDescendants(table.filter(isOurs), table),
    signal(signal) {
      try {
        process.kill(-leader, signal);
      } catch {
        // The group has ended; others may live.
      }
      list().forEach(ref => signalProcess(ref, signal));
    },
  };
}
