import type { Files } from './Layer.ts';

export type Change = {
  file: string;
  /** What happens, and what the pull request says about it. */
  action: 'add' | 'replace' | 'remove' | 'leave alone' | 'ask';
};

/**
 * Compares what a path made then, what it makes now and what the team has. What
 * the team rewrote stays; what both changed is for a person.
 */
export function planUpgrade(then: Files, now: Files, team: Files): Change[] {
  const names = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...names].sort().flatMap((file): Change[] => {
    const [old, wanted, present] = [then[file], now[file], team[file]];
    if (old === wanted || present === wanted) return [];
    if (old === undefined) {
      return [{ file, action: present === undefined ? 'add' : 'ask' }];
    }
    // The team threw it away, and had its reasons
    if (present === undefined) return [{ file, action: 'leave alone' }];
    if (present !== old) return [{ file, action: 'ask' }];
    return [{ file, action: wanted === undefined ? 'remove' : 'replace' }];
  });
}
