import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pollCarrier } from '../src/pollCarriers.ts';
import { startApp } from './startApp.ts';

const call = await startApp();

test('says where a parcel is, once a carrier has said so', async () => {
  assert.equal((await call('GET', '/parcels/HEDGEROW-4417')).status, 404);
  await pollCarrier('hedgerow-post');
  const { body } = await call('GET', '/parcels/HEDGEROW-4417');
  assert.equal(body.state, 'packed');
  assert.equal(body.scans[0].place, 'Selby');
});

test('says when it last asked', async () => {
  await pollCarrier('northline');
  const { body } = await call('GET', '/carriers');
  const northline = body.find(
    (one: { carrier: string }) => one.carrier === 'northline',
  );
  assert.equal(northline.lastPoll.scans, 2);
});
