import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Club, getClub } from '../src/clubs.ts';
import { quietFor } from '../src/lookAfterClubs.ts';

const now = new Date('2026-03-20T12:00:00Z');
const club = (pace: Club['pace'], ...dates: string[]): Club => ({
  ...getClub('night-shift'),
  pace,
  meetings: dates.map(at => ({ at: new Date(at), upTo: '', questions: [] })),
});

test('a club is quiet when its pace says so', () => {
  assert.equal(quietFor(club('brisk', '2026-03-01T19:00:00Z'), now), 18);
  assert.equal(
    quietFor(club('monthly', '2026-03-01T19:00:00Z'), now),
    undefined,
  );
});

test('a club with plans is not quiet', () => {
  const dates = ['2025-11-01T19:00:00Z', '2026-04-01T19:00:00Z'];
  assert.equal(quietFor(club('brisk', ...dates), now), undefined);
});

test('a club that has never met is new', () => {
  assert.equal(quietFor(club('brisk'), now), undefined);
});
