import { log } from './log.ts';
import { addScan } from './parcels.ts';
import { askCarrier } from './sampleCarriers.ts';
import { type Carrier, carriers } from './states.ts';

export const polls = new Map<
  Carrier,
  { at: Date; scans: number; unknown: number }
>();
let next = 0;

/** Collects the scans of one carrier. */
export async function pollCarrier(carrier: Carrier): Promise<void> {
  const started = performance.now();
  const scans = await askCarrier(carrier);
  let unknown = 0;
  for (const scan of scans) {
    const word = addScan(carrier, scan);
    if (word === undefined) continue;
    unknown++;
    const { trackingCode } = scan;
    log('warn', 'unknown state, ticket raised', {
      carrier,
      trackingCode,
      said: word,
    });
  }
  polls.set(carrier, { at: new Date(), scans: scans.length, unknown });
  const ms = Math.round(performance.now() - started);
  log('info', 'scans collected', { carrier, scans: scans.length, unknown, ms });
}

/** The carriers take turns, so that a slow one delays nobody but itself. */
export async function pollNextCarrier(): Promise<void> {
  await pollCarrier(carriers[next++ % carriers.length]);
}
