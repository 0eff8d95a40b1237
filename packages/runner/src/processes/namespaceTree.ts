import { descendantsOf } from './descendantsOf';
import { findMarked } from './markedTree';
import {
  type ProcessInfo,
  type ProcessRef,
  readProcesses,
  signalProcess,
  startTimeOf,
} from './processTable';
import type { ProcessTree } from './ProcessTree';

/**
 * The tree of a step in a process namespace of its own. What loses its parent there becomes a child of
 * the namespace's first process, so nothing leaves the tree, and the kernel ends all with that process.
 *
 * @param folder - of the job, whose mark bwrap carries
 * @param firstPid - gives the first process of the namespace as it is seen here, when it is known
 */
export function namespaceTree(
  folder: string,
  firstPid: () => number | undefined,
): ProcessTree {
  let firstRef: ProcessRef | undefined;
  const first = () => {
    const pid = firstPid();
    const startTime = pid === undefined ? undefined : startTimeOf(pid);
    if (pid !== undefined && startTime !== undefined) {
      firstRef ??= { pid, startTime };
    }
    return firstRef;
  };
  const list = () => {
    const ref = first();
    if (!ref) {
      return findMarked(folder);
    }
    return startTimeOf(ref.pid) === ref.startTime
      ? descendantsOf([ref.pid], readProcesses())
      : [];
  };
  // with the first process, which waits for those whose parents have ended
  const within = (table: ProcessInfo[]) => {
    const ref = first();
    const own = table.filter(
      ({ pid, startTime }) => pid === ref?.pid && startTime === ref.startTime,
    );
    return [
      ...own,
      ...descendantsOf(
        own.map(({ pid }) => pid),
        table,
      ),
    ];
  };
  return {
    list,
    within,
    signal(signal) {
      const ref = first();
      if (signal === 'SIGKILL' && ref) {
        // The kernel ends all with it, before anybody has found them.
        signalProcess(ref, signal);
      }
      // bwrap that is ended while it begins can leave its child behind, which nothing would end then.
      const refs = signal === 'SIGKILL' ? findMarked(folder) : list();
      refs.forEach(found => signalProcess(found, signal));
    },
  };
}
