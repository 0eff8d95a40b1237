import { log } from './log.ts';
import { requestReturn, type Return, returns } from './returns.ts';

const NEXT: Record<string, string> = {
  requested: 'travelling',
  travelling: 'inspecting',
};

let rounds = 0;

/** Without readers there would be no parcels to follow; this is one. */
function seed(): void {
  const lines = [
    { isbn: '9781999000011', quantity: 1, reason: 'changed-mind' },
  ];
  requestReturn({ orderNumber: 'LK-2048-1203', lines });
}

/** Moves a parcel on, as the scans of parcel-tracker do. */
export function moveOn(one: Return): boolean {
  const next = NEXT[one.state];
  if (!next) return false;
  one.state = next;
  return true;
}

const count = (state: string) =>
  [...returns.values()].filter(one => one.state === state).length;

/** Looks where the parcels are, and which labels were never used. */
export function followParcels(): void {
  if (!returns.size) seed();
  const moved = rounds % 3 === 2 ? [...returns.values()].filter(moveOn) : [];
  log('info', 'parcels followed', {
    requested: count('requested'),
    travelling: count('travelling'),
    inspecting: count('inspecting'),
    moved: moved.length,
  });
  rounds++;
  if (rounds % 5) return;
  for (const { id, state } of returns.values()) {
    if (state === 'inspecting')
      log('warn', 'waits for the bench', { returnId: id });
  }
}
