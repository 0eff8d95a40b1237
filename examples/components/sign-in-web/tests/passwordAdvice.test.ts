import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordAdvice } from '../src/passwordAdvice.ts';

const advice = (candidate: string) =>
  passwordAdvice(candidate, 'wren@mailbox.example');

test('four odd words are fine, in any script', () => {
  assert.equal(advice('kettle plum hedgerow tide'), undefined);
  assert.equal(advice('μελάνι και χαρτί'), undefined);
});

test('what is not fine says why', () => {
  assert.match(advice('Tr0ub4dor&3')!, /12 characters or more/);
  assert.match(advice('Call me, Ishmael')!, /Many people/);
  assert.match(advice('abababababab')!, /more than a few/);
  assert.match(advice('my name is wren.')!, /e-mail address/);
  assert.match(advice('kettle plum '.repeat(20))!, /200 characters at most/);
});
