import { setTimeout as wait } from 'node:timers/promises';
import { log } from './log.ts';

export type Entry = { text: string; isbn: string; copiesSold: number };

const SLOW_MS = 600;

/** The part of book-index that type-ahead needs, as it was last read. */
let entries: Entry[] = [];

async function readBookIndex(): Promise<Entry[]> {
  // About what the index takes, and sometimes takes
  await wait(80 + Math.random() ** 4 * 900, undefined, { ref: false });
  return [
    { text: 'The Salt Almanac', isbn: '9781999000011', copiesSold: 812 },
    {
      text: 'A Field Guide to Small Hours',
      isbn: '9781999000028',
      copiesSold: 2_140,
    },
    {
      text: 'The Cartographer’s Aunt',
      isbn: '9781999000035',
      copiesSold: 1_377,
    },
    { text: 'Salt: A World History', isbn: '9781999000059', copiesSold: 5_020 },
  ];
}

export const getEntries = (): readonly Entry[] => entries;

export async function reloadIndex(): Promise<void> {
  const started = performance.now();
  entries = await readBookIndex();
  const ms = Math.round(performance.now() - started);
  const level = ms > SLOW_MS ? 'warn' : 'info';
  const message = ms > SLOW_MS ? 'index is slow' : 'index reloaded';
  log(level, message, { entries: entries.length, ms });
}
