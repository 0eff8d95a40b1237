import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPlainWords } from '../src/inPlainWords.ts';
import { journeyOf } from '../src/journeyOf.ts';
import { answer, now } from '../src/sample.ts';

const journey = journeyOf(answer);

test('a parcel in words a reader would use', () => {
  assert.equal(inPlainWords(journey, now), 'It is in a van or a train.');
});

test('silence is admitted, unless there is nothing to say', () => {
  const later = new Date('2025-11-06T21:41:00Z');
  assert.match(inPlainWords(journey, later), /for two days; we have asked/);
  const state = 'delivered';
  assert.equal(
    inPlainWords({ ...journey, state }, later),
    'It has been delivered.',
  );
  assert.equal(
    inPlainWords({ ...journey, scans: [], state: 'packed' }, later),
    'It is in a box, waiting for a van.',
  );
});
