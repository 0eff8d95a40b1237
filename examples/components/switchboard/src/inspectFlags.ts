import { takeCount } from './evaluate.ts';
import { type Flag, isStale, listFlags } from './flags.ts';
import { log } from './log.ts';

/** Flags that should be gone by now. */
export function overdue(flags: Flag[], now = new Date()): Flag[] {
  const today = now.toISOString().slice(0, 10);
  return flags.filter(({ removeBy }) => removeBy && removeBy < today);
}

let turn = 0;

/** Says how much is going on; now and then also whose flag should be gone. */
export function inspectFlags(): void {
  const flags = listFlags(null, false);
  log('info', 'flags inspected', {
    flags: flags.length,
    on: flags.filter(({ share }) => share > 0).length,
    stale: flags.filter(({ name }) => isStale(name)).length,
    evaluated: takeCount(),
  });
  if (turn++ % 5 !== 2) return;
  for (const { name, owner, removeBy } of overdue(flags)) {
    log('warn', 'flag should be gone', { flag: name, owner, removeBy });
  }
}
