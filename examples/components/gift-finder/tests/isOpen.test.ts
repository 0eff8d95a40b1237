import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen } from '../src/isOpen.ts';

test('open for those with the flag, until Twelfth Night is over', () => {
  assert.equal(isOpen(true, new Date('2026-01-05T23:59:00Z')), true);
  assert.equal(isOpen(true, new Date('2026-01-06T00:00:00Z')), false);
  assert.equal(isOpen(false, new Date('2025-12-24T12:00:00Z')), false);
});
