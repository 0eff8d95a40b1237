import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setPrice } from '../src/books.ts';
import { startApp } from './startApp.ts';

const call = await startApp();
const wren = '/baskets/b_7Kq2mN';
const guide = '9781999000028';

const newBasket = async (readerId?: string) =>
  (await call('POST', '/baskets', { currency: 'GBP', readerId })).body.id;

test('says what the reader would pay now', async () => {
  const { body } = await call('GET', wren);
  assert.deepEqual(body.total, { amount: 2198, currency: 'GBP' });
  assert.equal(body.lines[0].title, 'A Field Guide to Small Hours');
  setPrice(guide, 999);
  assert.equal((await call('GET', wren)).body.total.amount, 1998);
  setPrice(guide, 1099);
});

test('promises no more copies than there are', async () => {
  const line = `/baskets/${await newBasket()}/lines/9781999000035`;
  assert.equal(
    (await call('PUT', line, { quantity: 2 })).body.total.amount,
    1598,
  );
  const { body } = await call('PUT', line, { quantity: 3 });
  assert.equal(body.detail, 'Only 2 copies can be promised now.');
  assert.equal((await call('PUT', line, { quantity: 0 })).status, 400);
  assert.equal(
    (await call('PUT', `${wren}/lines/1`, { quantity: 1 })).status,
    404,
  );
});

test('gives the cheapest of three paperbacks', async () => {
  const basket = `/baskets/${await newBasket()}`;
  const apply = () => call('PUT', `${basket}/promotion`, { code: 'RAINYDAY' });
  await call('PUT', `${basket}/lines/${guide}`, { quantity: 2 });
  assert.equal((await apply()).body.detail, 'RAINYDAY needs three paperbacks.');
  await call('PUT', `${basket}/lines/9781999000035`, { quantity: 1 });
  const { body } = await apply();
  assert.equal(body.promotion, 'RAINYDAY');
  assert.equal(body.total.amount, 2 * 1099);
});

test('lists baskets that nobody touched, oldest first', async () => {
  const since = new Date(Date.now() - 24 * 3_600_000).toISOString();
  const { body } = await call('GET', `/baskets?idleSince=${since}`);
  const ids = body.map(({ id }: { id: string }) => id);
  assert.deepEqual(ids, ['b_0Lp5xB', 'b_3Vw9rT']);
  assert.equal((await call('GET', '/baskets')).status, 400);
  assert.equal(
    (await call('POST', '/baskets', { currency: 'XYZ' })).status,
    400,
  );
});

test('merges at sign-in, without buying a book twice', async () => {
  const own = await newBasket('r_40021');
  await call('PUT', `/baskets/${own}/lines/${guide}`, { quantity: 2 });
  const visitor = await newBasket();
  await call('PUT', `/baskets/${visitor}/lines/${guide}`, { quantity: 1 });
  await call('PUT', `/baskets/${visitor}/lines/9781999000011`, { quantity: 1 });
  const path = `/internal/baskets/${visitor}/reader`;
  const { body } = await call('PUT', path, { readerId: 'r_40021' });
  assert.equal(body.id, own);
  assert.deepEqual(
    body.lines.map(({ quantity }: { quantity: number }) => quantity),
    [2, 1],
  );
  assert.equal((await call('GET', `/baskets/${visitor}`)).status, 404);
});
