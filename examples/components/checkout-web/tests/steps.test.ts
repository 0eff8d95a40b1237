import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../src/sample.ts';
import { openSteps, stepFor } from '../src/steps.ts';

const at = (step: typeof sample.step) => ({ ...sample, step });

test('a reader may go back, and no further than they are', () => {
  const names = openSteps(at('delivery')).map(({ name }) => name);
  assert.deepEqual(names, ['address', 'delivery']);
  assert.equal(stepFor(at('payment'), 'address').page, 'index.html');
  assert.equal(stepFor(at('address'), 'payment').page, 'index.html');
});

test('a placed order is over', () => {
  assert.equal(stepFor(at('placed'), 'payment').page, 'confirmation.html');
  assert.equal(openSteps(at('placed')).length, 1);
});
