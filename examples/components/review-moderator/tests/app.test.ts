import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWaiting } from '../src/readWaiting.ts';
import { startApp } from './startApp.ts';

const call = await startApp();

test('reads on request', async () => {
  const text = 'Good maps. The aunt could have done with more to say.';
  const { body } = await call('POST', '/readings', { stars: 3, text });
  assert.equal(body.decision, 'publish');
  assert.equal((await call('POST', '/readings', { stars: 3 })).status, 400);
});

test('keeps for people what it would not publish, until they decide', async () => {
  assert.deepEqual((await call('GET', '/held')).body, []);
  readWaiting();
  readWaiting();
  const { body } = await call('GET', '/held');
  assert.deepEqual(body[0].because, ['about the delivery']);
  assert.equal((await call('DELETE', `/held/${body[0].id}`)).status, 204);
  assert.equal((await call('DELETE', `/held/${body[0].id}`)).status, 404);
});
