import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { reloadIndex } from '../src/bookIndex.ts';
import { normalize } from '../src/suggest.ts';
import { startApp } from './startApp.ts';

const call = await startApp();
const app = { 'user-agent': 'LarkspurReader/6.2 (Android 14)' };
const suggest = async (typed: string) => {
  const path = `/suggest?q=${encodeURIComponent(typed)}`;
  return (await call('GET', path, undefined, app)).body.suggestions;
};

before(reloadIndex);

test('completes what is typed, the most sold first', async () => {
  const both = ['Salt: A World History', 'The Salt Almanac'];
  assert.deepEqual(await suggest('salt'), both);
  assert.deepEqual(await suggest('the sa'), ['The Salt Almanac']);
  assert.deepEqual(await suggest('CARTOGRAPHERS'), ['The Cartographer’s Aunt']);
  assert.deepEqual(await suggest('zz'), []);
});

test('reads as people type', () => {
  assert.equal(normalize(' Émile’s Café '), 'emiles cafe');
});

test('refuses a query that is none', async () => {
  assert.equal((await call('GET', '/suggest')).status, 400);
  assert.equal(
    (await call('GET', `/suggest?q=${'a'.repeat(201)}`)).status,
    400,
  );
});

test('counts who still asks', async () => {
  await call('GET', '/suggest?q=salt');
  const { body } = await call('GET', '/versions');
  assert.ok(body['6.2'] >= 3);
  assert.equal(body.other, 1);
});
