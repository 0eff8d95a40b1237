import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendBackBy } from '../src/period.ts';

const until = (date: string) =>
  sendBackBy(new Date(`${date}T12:00:00Z`))
    .toISOString()
    .slice(0, 10);

test('thirty days, and ninety over Christmas', () => {
  assert.equal(until('2025-10-01'), '2025-10-31');
  assert.equal(until('2025-11-14'), '2025-12-14');
  assert.equal(until('2025-11-15'), '2026-02-13');
  assert.equal(until('2025-12-24'), '2026-03-24');
  assert.equal(until('2025-12-27'), '2026-01-26');
});
