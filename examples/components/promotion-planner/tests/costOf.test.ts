import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOf } from '../src/costOf.ts';

const forecast = { copies: 100, price: 999, cost: 540 };

test('a percentage comes off every copy', () => {
  assert.deepEqual(costOf({ percent: 20 }, forecast), {
    discount: 19_980,
    margin: 25_920,
  });
});

test('three for two gives one copy away in each full set', () => {
  assert.deepEqual(costOf({ take: 3, pay: 2 }, forecast), {
    discount: 33 * 999,
    margin: 100 * 459 - 33 * 999,
  });
});

test('a loss is a negative margin', () => {
  assert.equal(costOf({ percent: 50 }, forecast).margin, -4_050);
});
