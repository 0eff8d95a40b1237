import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (name: string) =>
  readFile(new URL(`../${name}`, import.meta.url), 'utf8');

test('the example in the documentation does what it says', async () => {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(await read('docs/index.md')) ?? [];
  assert.ok(example, 'docs/index.md has an example');
  const [, price, shown] = /formatPrice\((\{.*?\})\); \/\/ (.*)/.exec(example) ?? [];
  const { formatPrice } = await import('../src/index.ts');
  const minor = BigInt(/(\d+)n/.exec(price)?.[1] ?? 0);
  const currency = /'(\w+)'/.exec(price)?.[1] ?? '';
  assert.equal(formatPrice({ minor, currency }), shown);
});

test('the changelog knows the version', async () => {
  const { version } = JSON.parse(await read('package.json'));
  assert.ok((await read('CHANGELOG.md')).includes(`## ${version}`));
});
