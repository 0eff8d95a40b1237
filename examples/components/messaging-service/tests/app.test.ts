import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainLanes, laneStates } from '../src/lanes.ts';
import { startApp } from './startApp.ts';

const call = await startApp();
const wanted = {
  readerId: 'r_40021',
  template: 'return-received',
  urgency: 'urgent',
  values: { firstName: 'Wren', orderNumber: 'LK-2048-7716' },
};
const key = (value: string) => ({ 'idempotency-key': value });

test('previews as in the documentation', async () => {
  const values = { firstName: 'Wren', trackingCode: 'HEDGEROW-4417' };
  const path = '/templates/order-dispatched/preview';
  const { body } = await call('POST', `${path}?language=en`, values);
  assert.equal(body, '<p>Dear Wren, your parcel has left Selby.</p>');
  const awkward = { ...values, firstName: '<b>O’Rourke & Halász' };
  const escaped = await call('POST', path, awkward);
  assert.match(escaped.body, /Dear &lt;b>O’Rourke &amp; Halász,/);
  const missing = await call('POST', path, { firstName: 'Wren' });
  assert.equal(
    missing.body.detail,
    'The template needs a value for trackingCode.',
  );
});

test('sends once, however often it is asked', async () => {
  const first = await call('POST', '/messages', wanted, key('a'));
  const again = await call('POST', '/messages', wanted, key('a'));
  assert.equal(first.status, 202);
  assert.equal(first.body.state, 'waiting');
  assert.deepEqual(again.body, first.body);
  assert.equal(laneStates()[0].waiting, 1);
  drainLanes();
  const sent = await call('GET', `/messages/${first.body.id}`);
  assert.equal(sent.body.state, 'sent');
  const list = await call('GET', '/messages?readerId=r_40021');
  assert.equal(list.body.length, 1);
});

test('declines politely, and says why', async () => {
  const letter = {
    ...wanted,
    template: 'friday-letter',
    values: { issue: '8' },
  };
  const { status, body } = await call('POST', '/messages', letter, key('b'));
  assert.equal(status, 202);
  assert.equal(body.because, 'no consent for newsletter');
});

test('refuses what it cannot understand', async () => {
  assert.equal((await call('POST', '/messages', wanted)).status, 400);
  const typo = { ...wanted, template: 'order-dispached' };
  assert.deepEqual((await call('POST', '/messages', typo, key('c'))).body, {
    title: 'Not found',
    status: 404,
    detail: 'There is no template order-dispached.',
  });
});
