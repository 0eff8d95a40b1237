import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedSales } from '../src/lastFullHour.ts';
import { now, sales } from '../src/sample.ts';

test('a part of an hour is not shown', () => {
  const newest = (at: Date) => countedSales(sales, at).at(-1)?.at;
  assert.equal(newest(now), '2025-11-06T14:59:59Z');
  assert.equal(
    newest(new Date('2025-11-06T14:59:59Z')),
    '2025-11-06T13:41:55Z',
  );
  assert.equal(
    newest(new Date('2025-11-06T16:00:00Z')),
    '2025-11-06T15:01:20Z',
  );
  assert.equal(newest(new Date('2025-11-06T13:59:59Z')), undefined);
});
