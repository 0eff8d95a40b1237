import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booksOf } from '../src/booksOf.ts';
import { books, publisher } from '../src/sample.ts';
import { weeksOfStock } from '../src/weeksOfStock.ts';

test('a publisher sees its own books', () => {
  const isbns = booksOf(publisher, books).map(({ isbn }) => isbn);
  assert.deepEqual(isbns, ['9781999000042', '9781999000011', '9781999000028']);
  assert.deepEqual(booksOf('Nobody', books), []);
});

test('stock lasts as long as four weeks of sales say', () => {
  const [paperback, , unsold, newcomer] = books;
  assert.equal(weeksOfStock(paperback), 2.1);
  assert.equal(weeksOfStock(unsold), undefined);
  assert.equal(weeksOfStock({ ...newcomer, sold: [77] }), 4);
  assert.equal(
    weeksOfStock({ ...paperback, sold: [0, 0, 0, 0, 90] }),
    undefined,
  );
});
