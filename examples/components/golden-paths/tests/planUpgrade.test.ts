import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Files, planUpgrade } from '../src/index.ts';

const plan = (then?: string, now?: string, team?: string) => {
  const files = (text?: string): Files =>
    text === undefined ? {} : { file: text };
  return planUpgrade(files(then), files(now), files(team))[0]?.action;
};

test('changes what only we have changed', () => {
  assert.equal(plan('1', '2', '1'), 'replace');
  assert.equal(plan(undefined, '2', undefined), 'add');
  assert.equal(plan('1', undefined, '1'), 'remove');
});

test('has nothing to do where nothing is different', () => {
  assert.equal(plan('1', '1', 'theirs'), undefined);
  assert.equal(plan('1', '2', '2'), undefined);
  assert.equal(plan('1', undefined, undefined), undefined);
});

test('does not bring back what a team threw away', () => {
  assert.equal(plan('1', '2', undefined), 'leave alone');
});

test('asks where both have changed', () => {
  assert.equal(plan('1', '2', 'theirs'), 'ask');
  assert.equal(plan('1', undefined, 'theirs'), 'ask');
  assert.equal(plan(undefined, '2', 'theirs'), 'ask');
});
