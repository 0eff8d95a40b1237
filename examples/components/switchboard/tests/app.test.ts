import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const call = await startApp();
const trial = '/flags/gift-finder-trial';
const quarter = { name: 'gift-finder-trial', owner: 'storefront', share: 25 };
const priya = {
  'larkspur-user': 'priya.raghunathan',
  reason: 'Raising to a quarter after a quiet weekend',
};

test('evaluates what it is asked, known or not', async () => {
  const { body } = await call('POST', '/evaluate', {
    subject: 'r_40021',
    country: 'GB',
    flags: ['one-page-checkout', 'no-such-flag'],
  });
  const values = { 'one-page-checkout': false, 'no-such-flag': false };
  assert.deepEqual(body, { values });
  assert.equal((await call('POST', '/evaluate', { flags: [] })).status, 400);
});

test('keeps who changed a flag, and why', async () => {
  assert.equal((await call('PUT', trial, quarter, priya)).status, 200);
  const { body } = await call('GET', `${trial}/history`);
  assert.equal(body.length, 2);
  assert.equal(body[0].by, 'priya.raghunathan');
  assert.equal(body[0].reason, priya.reason);
  assert.equal(body[0].before.share, 5);
  assert.equal((await call('GET', trial)).body.share, 25);
});

test('is strict about changes', async () => {
  const put = (change: object, headers: object = {}) =>
    call('PUT', trial, { ...quarter, ...change }, { ...priya, ...headers });
  assert.equal((await put({ share: 101 })).status, 400);
  assert.equal((await put({}, { reason: 'because' })).status, 400);
  const mara = await put({}, { 'larkspur-user': 'mara.lindqvist' });
  assert.equal(mara.body.title, 'Not your flag');
  const taken = await put(
    { owner: 'checkout' },
    { 'larkspur-user': 'mara.lindqvist' },
  );
  assert.equal(taken.status, 403, 'not by calling it yours');
});

test('finds flags by owner', async () => {
  const { body } = await call('GET', '/flags?owner=checkout');
  assert.deepEqual(body, [
    { name: 'one-page-checkout', owner: 'checkout', share: 0 },
  ]);
  assert.equal((await call('GET', '/flags/nothing')).status, 404);
});
