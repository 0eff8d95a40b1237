import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClashes } from '../src/findClashes.ts';
import { mayApprove } from '../src/mayApprove.ts';
import { plan } from '../src/plan.ts';

const promotions = plan.map(({ promotion }) => promotion);
const [rainy, autumn, maps, weekend] = promotions;
const pairs = (list: typeof promotions) =>
  findClashes(list).map(({ first, second }) => [first.id, second.id]);

test('a sale on everything clashes with a sale on something', () => {
  assert.deepEqual(pairs(promotions), [
    ['paperback-autumn-2025', 'half-price-weekend'],
    ['maps-2025', 'half-price-weekend'],
  ]);
  const [clash] = findClashes([autumn, weekend]);
  assert.equal(`${clash.from} ${clash.until}`, '2025-11-15 2025-11-16');
});

test('one day is enough, and the day after is not', () => {
  assert.equal(pairs([maps, { ...weekend, startsOn: '2025-11-23' }]).length, 0);
  const last = { ...weekend, startsOn: '2025-11-23', endsOn: '2025-11-24' };
  assert.equal(pairs([maps, last]).length, 1);
  assert.equal(pairs([autumn, { ...last, startsOn: '2025-11-17' }]).length, 0);
});

test('the same code twice is a clash, two codes are not', () => {
  assert.equal(pairs([rainy, { ...rainy, id: 'again' }]).length, 1);
  assert.equal(pairs([rainy, { ...rainy, code: 'SUNNYDAY' }]).length, 0);
});

test('a draft is approved by somebody else', () => {
  assert.equal(mayApprove(weekend, 'harriet.coombes'), true);
  assert.equal(mayApprove(weekend, 'stellan.bergqvist'), false);
  assert.equal(mayApprove(maps, 'harriet.coombes'), false);
});
