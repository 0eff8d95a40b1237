import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPrice } from '../src/index.ts';

test('writes prices as people of a place do', () => {
  assert.equal(formatPrice({ minor: 1250n, currency: 'EUR' }), '€12.50');
  assert.equal(formatPrice({ minor: 5n, currency: 'EUR' }), '€0.05');
  assert.equal(formatPrice({ minor: -199n, currency: 'USD' }), '-$1.99');
  assert.equal(formatPrice({ minor: 1250n, currency: 'JPY' }), '¥1,250');
  assert.match(formatPrice({ minor: 1250n, currency: 'EUR' }, 'de'), /^12,50\s€$/);
});

test('loses nothing of a large amount', () => {
  const minor = 900719925474099312n;
  assert.equal(
    formatPrice({ minor, currency: 'EUR' }),
    '€9,007,199,254,740,993.12',
  );
});

test('refuses a currency that is none', () => {
  assert.throws(() => formatPrice({ minor: 1n, currency: 'money' }), RangeError);
});
