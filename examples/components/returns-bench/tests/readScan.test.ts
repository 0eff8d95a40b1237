import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScan } from '../src/readScan.ts';

test('a barcode, with and without the price beside it', () => {
  assert.equal(readScan('9781999000028'), '9781999000028');
  assert.equal(readScan('978-1-999000-02-8\r'), '9781999000028');
  assert.equal(readScan('9781999000028 51099'), '9781999000028');
  assert.equal(readScan('978199900002802'), '9781999000028');
});

test('a smudge, a biscuit and half a book', () => {
  assert.throws(() => readScan('9781999000027'), /Wipe the barcode/);
  assert.throws(() => readScan('5010029000023'), /not the barcode of a book/);
  assert.throws(() => readScan('978199900'), /not the barcode of a book/);
  assert.throws(() => readScan('9781999000028999'), /not the barcode/);
});
