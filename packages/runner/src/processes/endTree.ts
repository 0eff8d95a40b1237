import { setTimeout as sleep } from 'node:timers/promises';
import { findMarked } from './markedTree';
import { signalProcess } from './processTable';
import type { ProcessTree } from './ProcessTree';

type Ended = Pick<ProcessTree, 'list' | 'signal'>;

/** The first pause between two looks, and the longest: each look reads all of the machine's processes. */
const firstPauseMs = 10;
const longestPauseMs = 200;

/** How long is waited for what was killed before it is killed again. */
const roundMs = 50;

/** Rounds of killing, as a process can start others between two looks. */
const rounds = 200;

async function untilEmpty(tree: Ended, forMs: number): Promise<boolean> {
  const end = Date.now() + forMs;
  let pauseMs = firstPauseMs;
  while (tree.list().length > 0) {
    if (Date.now() >= end) {
      return false;
    }
    await sleep(Math.min(pauseMs, forMs));
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
  return true;
}

/** Ends all of a tree by force, until nothing of it is there. */
export async function killTree(tree: Ended): Promise<void> {
  tree.signal('SIGKILL');
  for (let round = 0; round < rounds; round += 1) {
    if (await untilEmpty(tree, roundMs)) {
      return;
    }
    tree.signal('SIGKILL');
  }
}

/** Asks a tree to end, and ends it by force when it has not. */
export async function endTree(
  tree: ProcessTree,
  graceMs: number,
): Promise<void> {
  tree.signal('SIGTERM');
  await untilEmpty(tree, graceMs);
  await killTree(tree);
}

/** Ends by force what a runner that is gone has left running in a folder. */
export async function endLeftProcesses(folder: string): Promise<void> {
  const list = () => findMarked(folder);
  await killTree({
    list,
    signal: signal => list().forEach(ref => signalProcess(ref, signal)),
  });
}
