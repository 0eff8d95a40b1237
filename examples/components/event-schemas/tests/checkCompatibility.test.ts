import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCompatibility, type Schema } from '../src/index.ts';

const old: Schema = {
  number: { type: 'string', keep: 'public' },
  reason: { type: 'string', keep: 'public', values: ['reader', 'fraud'] },
  lines: { type: 'list', fields: { isbn: { type: 'string', keep: 'public' } } },
};
const check = (change: Schema) =>
  checkCompatibility(
    { 'orders.x': old },
    { 'orders.x': { ...old, ...change } },
  );

test('what is added may be missing', () => {
  const field = { type: 'boolean', keep: 'public' } as const;
  assert.deepEqual(check({ gift: { ...field, optional: true } }), []);
  assert.deepEqual(check({ gift: field }), [
    'orders.x.gift is new, and not optional',
  ]);
});

test('what is there stays what it is', () => {
  assert.deepEqual(check({ number: { type: 'integer', keep: 'public' } }), [
    'orders.x.number was string, is integer',
  ]);
  assert.deepEqual(check({ number: { ...old.number, optional: true } }), [
    'orders.x.number may now be missing',
  ]);
  assert.deepEqual(check({ lines: { type: 'list', fields: {} } }), [
    'orders.x.lines[].isbn is gone',
  ]);
  assert.deepEqual(checkCompatibility({ 'orders.x': old }, {}), [
    'orders.x is gone',
  ]);
});

test('a text may get more values, not fewer', () => {
  const values = (...names: string[]) => ({ ...old.reason, values: names });
  assert.deepEqual(check({ reason: values('reader', 'fraud', 'flood') }), []);
  assert.deepEqual(check({ reason: values('reader') }), [
    'orders.x.reason can no longer be fraud',
  ]);
});
