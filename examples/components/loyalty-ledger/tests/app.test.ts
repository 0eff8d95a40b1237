import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrderLifecycle } from '../src/orderLifecycle.ts';
import { startApp } from './startApp.ts';

const call = await startApp();

test('shows what a reader has collected', async () => {
  const path = '/readers/r_40021/bookmarks';
  assert.deepEqual((await call('GET', path)).body, {
    readerId: 'r_40021',
    bookmarks: 0,
  });
  // The first batch places an order, the second delivers it
  readOrderLifecycle();
  readOrderLifecycle();
  assert.equal((await call('GET', path)).body.bookmarks, 7);
  const { body } = await call('GET', '/readers/r_40021/entries');
  assert.equal(body[0].orderNumber, 'LK-2048-0000');
});
