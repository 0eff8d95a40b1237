import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checkCompatibility, generateTypes, type Topic } from '../src/index.ts';
import { ANNOTATIONS, type Schema } from '../src/Schema.ts';

const read = (path: string) =>
  readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const topics = await readdir(new URL('../schemas', import.meta.url));

function unannotated(schema: Schema, path: string): string[] {
  return Object.entries(schema).flatMap(([name, field]) => {
    if (field.fields) return unannotated(field.fields, `${path}.${name}[]`);
    const known = field.keep && ANNOTATIONS.includes(field.keep);
    return known ? [] : [`${path}.${name}`];
  });
}

for (const file of topics) {
  test(`${file} says of every field what may be kept`, async () => {
    const topic: Topic = JSON.parse(await read(`schemas/${file}`));
    for (const [type, schema] of Object.entries(topic)) {
      assert.deepEqual(unannotated(schema, type), []);
    }
  });

  test(`${file} breaks nobody who reads what is released`, async () => {
    const released: Topic = JSON.parse(await read(`released/${file}`));
    const now: Topic = JSON.parse(await read(`schemas/${file}`));
    assert.deepEqual(checkCompatibility(released, now), []);
  });
}

test('the types are those of the schemas', async () => {
  const topic: Topic = JSON.parse(await read('schemas/order-lifecycle.json'));
  const types = await read('src/orderLifecycle.ts');
  assert.equal(types, generateTypes('OrderEvent', topic), 'npm run generate');
});

test('the changelog knows the version', async () => {
  const { version } = JSON.parse(await read('package.json'));
  assert.ok((await read('CHANGELOG.md')).includes(`## ${version}`));
});
