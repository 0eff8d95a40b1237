import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const url = await startApp();

async function get(path: string, method = 'GET') {
  const response = await fetch(`${url}${path}`, { method });
  return { status: response.status, body: await response.json() };
}

test('says that it is well', async () => {
  assert.deepEqual(await get('/health'), { status: 200, body: { status: 'ok' } });
});

test('greets by name, whatever is in it', async () => {
  assert.deepEqual(await get('/v1/greetings/Mara'), {
    status: 200,
    body: { greeting: 'Hello, Mara!' },
  });
  const { body } = await get(`/v1/greetings/${encodeURIComponent('Åsa / Bo')}`);
  assert.deepEqual(body, { greeting: 'Hello, Åsa / Bo!' });
});

test('refuses what it does not know, and says why', async () => {
  assert.equal((await get(`/v1/greetings/${'a'.repeat(51)}`)).status, 400);
  assert.equal((await get('/v1/greetings/%E0%A4%A')).status, 400);
  assert.equal((await get('/health', 'POST')).status, 405);
  assert.deepEqual(await get('/nowhere'), {
    status: 404,
    body: { error: 'There is no /nowhere' },
  });
});
