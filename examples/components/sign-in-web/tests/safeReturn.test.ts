import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturn } from '../src/safeReturn.ts';

test('back to the page the reader came from', () => {
  assert.equal(
    safeReturn('/books/9781999000011?format=ebook#reviews'),
    '/books/9781999000011?format=ebook#reviews',
  );
  assert.equal(safeReturn('https://www.larkspur.example/orders'), '/orders');
  assert.equal(safeReturn(null), '/');
});

test('never to somebody else’s site', () => {
  for (const asked of [
    'https://larkspur.example.evil.example/',
    '//evil.example/books',
    '/\\evil.example',
    '/.//evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'http://www.larkspur.example/orders',
    'https://www.larkspur.example@evil.example/',
    'https://[',
  ]) {
    const back = safeReturn(asked);
    const { origin } = new URL(back, 'https://www.larkspur.example');
    assert.equal(origin, 'https://www.larkspur.example', asked);
    assert.ok(back.startsWith('/') && !back.startsWith('//'), asked);
  }
});

test('never in a circle', () => {
  assert.equal(safeReturn('/sign-out'), '/');
  assert.equal(safeReturn('/sign-in/forgotten'), '/');
  assert.equal(safeReturn('/sign-languages'), '/sign-languages');
});
