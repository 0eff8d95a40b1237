import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../pages/payment.ts';

test('the key is there before the button is pressed, and new each time', () => {
  const [first, second] = [render(), render()].map(
    page => /value="([0-9a-f]{8}-[0-9a-f-]{27})"/.exec(String(page))?.[1],
  );
  assert.ok(first && second);
  assert.notEqual(first, second);
});
