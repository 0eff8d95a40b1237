import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGaps } from '../src/findGaps.ts';
import { shelves } from '../src/season.ts';
import { shelvesOn } from '../src/shelvesOn.ts';

const on = (day: string) => shelvesOn(day, shelves).map(({ slug }) => slug);

test('the newest shelf is on top, and the last day counts', () => {
  assert.deepEqual(on('2025-11-03'), [
    'maps-to-get-lost-in',
    'rainy-day-reading',
  ]);
  assert.deepEqual(on('2025-11-16').at(-1), 'rainy-day-reading');
  assert.deepEqual(on('2025-11-17'), ['maps-to-get-lost-in']);
});

test('days with too few shelves are found', () => {
  assert.deepEqual(findGaps('2025-11-14', '2025-11-21', shelves), [
    '2025-11-17',
    '2025-11-18',
  ]);
  assert.deepEqual(findGaps('2025-11-24', '2025-11-30', shelves), []);
});
