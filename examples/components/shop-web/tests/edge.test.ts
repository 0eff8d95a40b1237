import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheHeaders } from '../src/edge/cacheHeaders.ts';
import { lifetimes } from '../src/edge/lifetimes.ts';
import { honoured } from '../src/edge/vary.ts';

test('pages with a price stay at or under two minutes', () => {
  assert.ok(lifetimes.book.fresh <= 120);
  assert.ok(lifetimes.home.fresh <= 120);
});

test('only the parameters a page knows split its copies', () => {
  const search = new URLSearchParams('utm_source=letter&page=2&page=3');
  assert.equal(String(honoured('category', search)), 'page=2');
  assert.equal(String(honoured('book', search)), '');
});

test('an author page is the same in every country', () => {
  assert.deepEqual(cacheHeaders('author', []), {
    'cache-control': 'public, s-maxage=900, stale-while-revalidate=21600',
  });
});
