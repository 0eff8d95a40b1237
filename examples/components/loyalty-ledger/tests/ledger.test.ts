import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { bookmarksFor, Ledger, type OrderEvent } from '../src/ledger.ts';

const DAY = 24 * 3_600_000;
let ledger: Ledger;
let events = 0;

beforeEach(() => {
  ledger = new Ledger();
});

const event = (type: string, payload = {}): OrderEvent => ({
  headers: { eventId: `e${events++}`, occurredAt: '2025-11-05T09:30:00Z' },
  type,
  payload: { orderNumber: 'LK-2048-7716', ...payload },
});
const placed = () =>
  event('orders.placed', { readerId: 'r_40021', total: 2493 });

test('credits when the last parcel has arrived, and not before', () => {
  assert.equal(ledger.take(placed()), 'noted');
  assert.equal(ledger.take(event('orders.paid')), 'ignored');
  assert.equal(ledger.balanceOf('r_40021'), 0);
  assert.equal(ledger.take(event('orders.delivered')), 'credited');
  assert.equal(ledger.balanceOf('r_40021'), 24);
  const [entry] = ledger.entriesOf('r_40021');
  assert.equal(entry.at, '2025-11-05T09:30:00Z');
});

test('an event that comes twice counts once', () => {
  const delivered = event('orders.delivered');
  ledger.take(placed());
  assert.equal(ledger.take(delivered), 'credited');
  assert.equal(ledger.take(delivered), 'duplicate');
  assert.equal(ledger.take(event('orders.delivered')), 'unknown order');
  assert.equal(ledger.balanceOf('r_40021'), 24);
});

test('remembers an event for a day, not for ever', () => {
  const first = placed();
  ledger.take(first, 0);
  assert.equal(ledger.take(first, DAY), 'duplicate');
  assert.equal(ledger.take(first, DAY + 1), 'noted');
});

test('gives nothing for an order that was cancelled', () => {
  ledger.take(placed());
  assert.equal(ledger.underWay, 1);
  assert.equal(ledger.take(event('orders.cancelled')), 'forgotten');
  assert.equal(ledger.underWay, 0);
  assert.equal(ledger.take(event('orders.delivered')), 'unknown order');
});

test('rounds down: a Bookmark is a full pound', () => {
  assert.deepEqual([99, 100, 199, 2493].map(bookmarksFor), [0, 1, 1, 24]);
});
