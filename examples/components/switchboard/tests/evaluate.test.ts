import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bucketOf, isOn } from '../src/evaluate.ts';
import { overdue } from '../src/inspectFlags.ts';

const subjects = Array.from({ length: 10_000 }, (_, index) => `r_${index}`);

test('a share is that share, give or take', () => {
  const on = subjects.filter(subject =>
    isOn('gift-finder-trial', { subject, country: 'GB' }),
  );
  assert.ok(on.length > 400 && on.length < 600, `${on.length} of 10,000`);
});

test('a subject stays where it is, but not in every trial', () => {
  assert.equal(
    bucketOf('r_40021', 'ranking-r32'),
    bucketOf('r_40021', 'ranking-r32'),
  );
  const same = subjects.filter(
    subject => bucketOf(subject, 'one') === bucketOf(subject, 'other'),
  );
  assert.ok(same.length < 200, `${same.length} of 10,000`);
});

test('is off where it is not meant to be, or not known', () => {
  for (const subject of subjects.slice(0, 500)) {
    assert.equal(isOn('gift-finder-trial', { subject, country: 'NL' }), false);
    assert.equal(isOn('gift-finder-trial', { subject }), false);
    assert.equal(isOn('one-page-checkout', { subject }), false);
    assert.equal(isOn('no-such-flag', { subject }), false);
  }
});

test('a flag is overdue on the day after', () => {
  const flag = { name: 'a', owner: 'b', share: 1, removeBy: '2026-01-06' };
  assert.deepEqual(overdue([flag], new Date('2026-01-06T23:00:00Z')), []);
  assert.deepEqual(overdue([flag], new Date('2026-01-07T01:00:00Z')), [flag]);
});
