import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCookie } from '../src/index.ts';

test('finds a cookie among others', () => {
  assert.equal(readCookie('a=1; b=2', 'b'), '2');
  assert.equal(readCookie('a=1;b=2', 'b'), '2');
  assert.equal(readCookie('a=x=y', 'a'), 'x=y');
  assert.equal(readCookie('b=1; b=2', 'b'), '1');
});

test('does not take a part for the whole', () => {
  assert.equal(readCookie('ab=1', 'b'), undefined);
  assert.equal(readCookie('b', 'b'), undefined);
  assert.equal(readCookie('b=', 'b'), undefined);
  assert.equal(readCookie(undefined, 'b'), undefined);
});
