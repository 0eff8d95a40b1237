import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journeyOf } from '../src/journeyOf.ts';
import { answer } from '../src/sample.ts';

test('the newest scan comes first', () => {
  const { scans } = journeyOf(answer);
  assert.deepEqual(
    scans.map(({ place }) => place),
    ['Bristol Parkway', 'Selby'],
  );
});

test('what a stranger may not know stays behind', () => {
  const told = journeyOf({
    ...(answer as object),
    readerId: 'r_40021',
    orderNumber: 'LK-2048-7716',
    scans: [
      {
        at: '2025-11-05T10:02:00Z',
        place: '4 Quayside, Pill',
        state: 'delivered',
        signedBy: 'Wren Abbott',
      },
      { at: '2025-11-05T09:58:00Z', place: 'Mill Lane', state: 'nearby' },
    ],
  });
  assert.doesNotMatch(JSON.stringify(told), /r_40021|LK-|Wren|Quay|Lane/);
  assert.deepEqual(
    told.scans.map(({ place }) => place),
    ['on the round', 'on the round'],
  );
});

test('an answer that is no journey is refused', () => {
  assert.throws(() => journeyOf({}), /not the journey of a parcel/);
  assert.throws(
    () => journeyOf({ trackingCode: 'X', state: 'lost', scans: [] }),
    /has the state lost/,
  );
  assert.throws(
    () => journeyOf({ ...(answer as object), scans: [{ at: 'now' }] }),
    /needs a time and a place/,
  );
});
