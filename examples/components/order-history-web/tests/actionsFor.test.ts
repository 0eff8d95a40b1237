import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsFor } from '../src/actionsFor.ts';
import { orders, today } from '../src/sample.ts';

const [paid, dispatched, delivered, ebook] = orders;

test('an order can be cancelled until it is picked', () => {
  assert.deepEqual(actionsFor(paid, today), ['cancel', 'invoice']);
  assert.deepEqual(actionsFor({ ...paid, state: 'placed' }, today), ['cancel']);
  assert.deepEqual(actionsFor({ ...paid, state: 'picking' }, today), [
    'invoice',
  ]);
});

test('a parcel is tracked while it travels', () => {
  assert.deepEqual(actionsFor(dispatched, today), ['track', 'invoice']);
});

test('books on paper can be sent back for a while', () => {
  assert.deepEqual(actionsFor(delivered, '2025-11-12'), ['return', 'invoice']);
  assert.deepEqual(actionsFor(delivered, '2025-11-13'), ['invoice']);
  assert.deepEqual(actionsFor(ebook, '2025-08-02'), ['invoice']);
});

test('a cancelled order is over', () => {
  assert.deepEqual(actionsFor({ ...paid, state: 'cancelled' }, today), []);
});
