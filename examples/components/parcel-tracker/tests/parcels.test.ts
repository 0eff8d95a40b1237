import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addScan, parcels } from '../src/parcels.ts';
import { carriers, translate, wordsFor } from '../src/states.ts';

const now = new Date('2025-11-05T12:00:00Z');
const scan = (trackingCode: string, said: string, at: string) => ({
  trackingCode,
  said,
  at: new Date(at),
  place: 'Selby',
});

test('knows eleven ways to say that it is on its way', () => {
  const words = carriers.map(carrier => wordsFor(carrier, 'on-its-way'));
  assert.equal(
    words.reduce((sum, one) => sum + one),
    11,
  );
});

test('understands a carrier, however it shouts', () => {
  assert.equal(translate('northline', ' ofd '), 'nearby');
  assert.equal(translate('hedgerow-post', 'OFD'), undefined);
});

test('the latest scan counts, not the last to arrive', () => {
  addScan('northline', scan('NL-1', 'POD', '2025-11-05T11:00:00Z'), now);
  addScan('northline', scan('NL-1', 'OFD', '2025-11-05T08:00:00Z'), now);
  addScan('northline', scan('NL-1', 'OFD', '2025-11-05T08:00:00Z'), now);
  const parcel = parcels.get('NL-1');
  assert.equal(parcel?.state, 'delivered');
  assert.deepEqual(
    parcel?.scans.map(one => one.state),
    ['nearby', 'delivered'],
  );
});

test('a scan from the future is one of now', () => {
  addScan('northline', scan('NL-2', 'HUB IN', '2025-11-05T13:00:00Z'), now);
  addScan('northline', scan('NL-2', 'OFD', '2025-11-05T12:04:00Z'), now);
  assert.equal(parcels.get('NL-2')?.scans[0].at, now);
  assert.equal(parcels.get('NL-2')?.state, 'nearby');
});

test('a word we do not know is on its way, and is told', () => {
  const heard = scan('NL-3', 'AWAIT FERRY', '2025-11-05T11:00:00Z');
  assert.equal(addScan('northline', heard, now), 'AWAIT FERRY');
  assert.equal(parcels.get('NL-3')?.state, 'on-its-way');
});
