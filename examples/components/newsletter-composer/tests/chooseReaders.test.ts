import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseReaders } from '../src/chooseReaders.ts';

test('silence is not a yes', () => {
  const readers = [
    { id: 'r_40021', language: 'cy', consent: { newsletter: true } },
    { id: 'r_40022', language: 'cy', consent: {} },
    { id: 'r_40023', language: 'cy', consent: { newsletter: false } },
    { id: 'r_40024', language: 'en', consent: { newsletter: true } },
    {
      id: 'r_40025',
      language: 'cy',
      consent: { newsletter: true },
      bouncedAt: '2025-10-31',
    },
  ];
  assert.deepEqual(chooseReaders(readers, 'cy'), ['r_40021']);
  assert.deepEqual(chooseReaders(readers, 'en'), ['r_40024']);
});
