import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBasket, getBasket, LIFETIME } from '../src/baskets.ts';
import { removeExpired } from '../src/sweepBaskets.ts';

test('a basket lives for thirty days after it was last touched', () => {
  const { id, touchedAt } = createBasket({ currency: 'EUR' });
  const after = (ms: number) => new Date(touchedAt.getTime() + ms);
  removeExpired(after(LIFETIME - 1));
  assert.equal(getBasket(id, after(LIFETIME - 1)).id, id);
  assert.throws(() => getBasket(id, after(LIFETIME)), { status: 404 });
  assert.ok(removeExpired(after(LIFETIME)) >= 1);
  assert.throws(() => getBasket(id, after(0)), { status: 404 });
});
