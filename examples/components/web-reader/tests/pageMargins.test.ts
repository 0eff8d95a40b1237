import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMargins } from '../src/pageMargins.ts';

test('a line does not grow with the window', () => {
  assert.deepEqual(pageMargins(1024, 18, 'medium'), {
    measure: 33,
    margin: 215,
    columns: 1,
  });
  assert.equal(pageMargins(1200, 18, 'medium').measure, 33);
  assert.equal(pageMargins(1200, 18, 'wide').measure, 28);
});

test('a wide window opens the book', () => {
  assert.equal(pageMargins(1267, 18, 'medium').columns, 1);
  assert.deepEqual(pageMargins(1268, 18, 'medium'), {
    measure: 33,
    margin: 16,
    columns: 2,
  });
});

test('on a phone the text has all the room there is', () => {
  for (const margins of ['narrow', 'medium', 'wide'] as const) {
    assert.deepEqual(pageMargins(360, 18, margins), {
      measure: 18.2,
      margin: 16,
      columns: 1,
    });
  }
});
