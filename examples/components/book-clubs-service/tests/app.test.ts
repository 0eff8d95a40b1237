import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const call = await startApp();
const tides = '/clubs/tuesday-tides';

test('lists clubs that have a chair left', async () => {
  const { body } = await call('GET', '/clubs');
  const names = body.map(({ id }: { id: string }) => id);
  assert.deepEqual(names, ['tuesday-tides', 'maps-and-cake']);
  assert.deepEqual((await call('GET', '/clubs?genre=nature%20writing')).body, [
    {
      id: 'tuesday-tides',
      name: 'Tuesday Tides',
      pace: 'monthly',
      reading: '9781999000011',
      members: 9,
    },
  ]);
});

test('lets readers in until all twelve chairs are taken', async () => {
  const join = (reader: string, club = 'night-shift') =>
    call('PUT', `/clubs/${club}/members/${reader}`);
  assert.equal((await join('r_51800')).status, 204, 'is a member already');
  const { status, body } = await join('r_1');
  assert.equal(status, 409);
  assert.equal(body.detail, 'This club has its twelve members.');
  assert.equal(
    (await call('DELETE', '/clubs/night-shift/members/r_51800')).status,
    204,
  );
  assert.equal((await join('r_1')).status, 204);
  assert.equal(
    (await call('DELETE', '/clubs/night-shift/members/r_9')).status,
    404,
  );
  assert.equal((await join('r_1', 'monday-moans')).status, 404);
});

test('plans a meeting, and shows the next one first', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const upTo = 'The end of chapter twelve';
  const planned = await call('POST', `${tides}/meetings`, { at, upTo });
  assert.equal(planned.status, 201);
  const { body } = await call('GET', `${tides}/meetings`);
  assert.deepEqual(body[0], { at, upTo, questions: [] });
  assert.equal(body.length, 3);
  const again = await call('POST', `${tides}/meetings`, { at, upTo });
  assert.equal(again.body.detail, 'The club meets at that time already.');
  const past = { at: '2025-11-03T19:00:00Z', upTo };
  assert.equal((await call('POST', `${tides}/meetings`, past)).status, 400);
  assert.equal((await call('POST', `${tides}/meetings`, { at })).status, 400);
});
