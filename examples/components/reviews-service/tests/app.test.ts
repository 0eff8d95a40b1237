import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const call = await startApp();
const tides = '/books/9781999000011';
const guide = '/books/9781999000028';
const words = {
  readerId: 'r_40021',
  stars: 5,
  text: 'Read one hour each night. It lasted me the winter.',
};
const moderator = { roles: 'staff,moderator' };

test('hides the ending from those who have not asked for it', async () => {
  const plain = await call('GET', `${tides}/reviews`);
  assert.deepEqual(
    plain.body.map((one: { penName: string }) => one.penName),
    ['Joost'],
  );
  assert.equal(plain.body[0].readerId, undefined);
  const all = await call('GET', `${tides}/reviews?spoilers=true&sort=newest`);
  assert.deepEqual(
    all.body.map((one: { penName: string }) => one.penName),
    ['Sigga', 'Joost'],
  );
  const five = await call('GET', `${tides}/reviews?spoilers=true&stars=5`);
  assert.equal(five.body.length, 1);
});

test('a review is shown, and counts, once a moderator has seen it', async () => {
  const { status, body } = await call('POST', `${guide}/reviews`, words);
  assert.equal(status, 202);
  assert.equal(body.state, 'waiting');
  assert.equal(body.verifiedPurchase, true);
  const empty = { average: null, count: 0, spread: [0, 0, 0, 0, 0] };
  assert.deepEqual((await call('GET', `${guide}/rating`)).body, empty);
  const decision = `/reviews/${body.id}/decision`;
  assert.equal((await call('PUT', decision, { publish: true })).status, 403);
  const yes = await call('PUT', decision, { publish: true }, moderator);
  assert.equal(yes.body.state, 'published');
  const full = { average: 5, count: 1, spread: [0, 0, 0, 0, 1] };
  assert.deepEqual((await call('GET', `${guide}/rating`)).body, full);
  const again = await call('POST', `${guide}/reviews`, words);
  assert.match(again.body.detail, /^You reviewed this book in \w+\. Edit/);
});

test('says what is wrong with a review', async () => {
  const write = (change: object) =>
    call('POST', '/books/9781999000035/reviews', { ...words, ...change });
  const { body } = await write({ stars: 6 });
  assert.equal(body.detail, 'A review needs between one and five stars.');
  assert.equal((await write({ text: 'Meh.' })).status, 400);
  assert.equal((await write({ readerId: undefined })).status, 400);
  assert.equal((await call('GET', '/books/1/rating')).status, 404);
  const decision = '/reviews/nobody/decision';
  const { status } = await call('PUT', decision, { publish: true }, moderator);
  assert.equal(status, 404);
});
