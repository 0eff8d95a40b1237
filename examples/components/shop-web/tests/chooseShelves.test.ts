import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseShelves } from '../src/shelves/chooseShelves.ts';

const book = {
  isbn: '9781999000011',
  title: 'The Salt Almanac',
  format: 'MAP',
};
const rainy = { slug: 'rainy', title: 'Rainy day reading', books: [book] };
const empty = { slug: 'empty', title: 'Soon', books: [] };
const bestsellers = { slug: 'best', title: 'Bestsellers', books: [book] };

test('a shelf without books is not shown', () => {
  assert.deepEqual(chooseShelves([empty, rainy], bestsellers), [rainy]);
});

test('bestsellers take the place of shelves that are not there', () => {
  assert.deepEqual(chooseShelves([], bestsellers), [bestsellers]);
  assert.deepEqual(chooseShelves([empty], bestsellers), [bestsellers]);
});
