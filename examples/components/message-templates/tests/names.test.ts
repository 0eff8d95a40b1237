import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, render, templates } from '../src/index.ts';
import { basketReminder } from '../src/templates/basketReminder.ts';

const values = {
  trackingCode: 'HEDGEROW-4417',
  orderNumber: 'LK-2048-7716',
  basketId: 'b_7Kq2mN',
  issue: '212',
};
const named = templates.filter(({ needs }) => needs.includes('firstName'));

for (const firstName of ['O’Rourke', "O'Rourke", 'van Dijk', 'Halász', 'Ø']) {
  test(`${firstName} is written as ${firstName}`, () => {
    for (const template of named) {
      for (const language of LANGUAGES) {
        const { body } = render(template, language, { ...values, firstName });
        assert.ok(body.includes(firstName), `${template.name}, ${language}`);
      }
    }
  });
}

test('a name is text, never HTML', () => {
  const firstName = 'Tom & <Jerry>';
  const { subject, body } = render(basketReminder, 'en', {
    ...values,
    firstName,
  });
  assert.equal(subject, 'You left something, Tom & <Jerry>');
  assert.match(body, /^<p>Dear Tom &amp; &lt;Jerry&gt;, your basket/);
});

test('a name that looks like a placeholder stays one', () => {
  const firstName = '{basketId}';
  const { subject } = render(basketReminder, 'en', { ...values, firstName });
  assert.equal(subject, 'You left something, {basketId}');
});
