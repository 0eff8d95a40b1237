import type { Journey, ParcelState } from './journey.ts';

const words: Record<ParcelState, string> = {
  packed: 'It is in a box, waiting for a van.',
  'on-its-way': 'It is in a van or a train.',
  nearby: 'It is in your town today.',
  delivered: 'It has been delivered.',
  'in-trouble': 'Something held it up, and somebody is looking into it.',
};

const TWO_DAYS = 2 * 24 * 60 * 60 * 1_000;

/** One sentence about a parcel; a second one when it has been quiet for long. */
export function inPlainWords({ state, scans }: Journey, now: Date): string {
  const last = Date.parse(scans[0]?.at ?? '');
  const quiet = now.getTime() - last > TWO_DAYS;
  if (quiet && state !== 'delivered' && state !== 'in-trouble') {
    return `${words[state]} Nobody has scanned it for two days; we have asked.`;
  }
  return words[state];
}
