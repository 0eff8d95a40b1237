import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePrice } from '../packages/paperback/src/describePrice.ts';

test('shows a price as it is written', () => {
  const price = { amount: 2493, currency: 'GBP' };
  assert.equal(describePrice(price).shown, '£24.93');
  assert.equal(describePrice({ amount: 500, currency: 'GBP' }).shown, '£5.00');
  const german = describePrice({ ...price, currency: 'EUR' }, 'de');
  assert.match(german.shown, /^24,93\s€$/);
});

test('reads it out as people say it', () => {
  const say = (amount: number, currency = 'GBP') =>
    describePrice({ amount, currency }).spoken;
  assert.equal(say(2493), '24.93 British pounds');
  assert.equal(say(500), '5 British pounds');
  assert.equal(say(99), '99 pence');
  assert.equal(say(1000, 'EUR'), '10 euros');
});
