import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rate } from '../src/ratings.ts';

test('the example of openapi.yaml', () => {
  const spread = [4, 9, 21, 63, 115];
  const stars = spread.flatMap((count, index) => Array(count).fill(index + 1));
  assert.deepEqual(rate(stars), { average: 4.3, count: 212, spread });
});

test('no stars are no average, and not zero', () => {
  assert.deepEqual(rate([]), {
    average: null,
    count: 0,
    spread: [0, 0, 0, 0, 0],
  });
});
