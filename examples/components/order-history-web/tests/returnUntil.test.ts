import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnUntil } from '../src/returnUntil.ts';

test('thirty days, ninety over Christmas', () => {
  assert.equal(returnUntil('2025-11-14T09:00:00Z'), '2025-12-14');
  assert.equal(returnUntil('2025-11-15T09:00:00Z'), '2026-02-13');
  assert.equal(returnUntil('2025-12-24T09:00:00Z'), '2026-03-24');
  assert.equal(returnUntil('2025-12-27T09:00:00Z'), '2026-01-26');
});
