import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sales } from '../src/sample.ts';
import { summarise, total } from '../src/summarise.ts';

test('VAT is not revenue', () => {
  const audio = summarise(sales, 'format').find(s => s.name === 'audiobook');
  assert.deepEqual(audio, {
    name: 'audiobook',
    copies: 1,
    revenue: 1_000,
    margin: 0.35,
  });
});

test('the largest revenue comes first', () => {
  const names = summarise(sales, 'country').map(({ name }) => name);
  assert.deepEqual(names, ['GB', 'IE']);
});

test('the margin of a total is not the mean of margins', () => {
  const [small, large] = [
    { ...sales[0], paid: 100, vat: 0, cost: 0 },
    { ...sales[0], paid: 900, vat: 0, cost: 900 },
  ];
  assert.equal(total([small, large]).margin, 0.1);
});

test('without revenue there is no margin', () => {
  assert.equal(total([]).margin, undefined);
  assert.equal(total([{ ...sales[0], paid: 0 }]).margin, undefined);
});
