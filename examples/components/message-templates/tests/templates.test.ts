import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { LANGUAGES, render, templates } from '../src/index.ts';

const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

for (const template of templates) {
  test(`${template.name} asks for what it uses, in every language`, () => {
    for (const language of LANGUAGES) {
      const { subject, body } = template.texts[language];
      const used = placeholders(subject + body);
      assert.deepEqual([...used].sort(), [...template.needs].sort(), language);
      assert.ok(subject.length < 60, `${language}: subject is too long`);
      assert.ok(!/[<>]/.test(subject), `${language}: subject has HTML`);
    }
  });
}

test('names are unique', () => {
  assert.equal(new Set(templates.map(one => one.name)).size, templates.length);
});

test('a value that is missing is not left to chance', () => {
  assert.throws(() => render(templates[0], 'en', { firstName: 'Wren' }), {
    message: 'order-dispatched needs a value for trackingCode',
  });
});

test('the changelog knows the version', async () => {
  const read = (name: string) =>
    readFile(new URL(`../${name}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(await read('package.json'));
  assert.ok((await read('CHANGELOG.md')).includes(`## ${version}`));
});
