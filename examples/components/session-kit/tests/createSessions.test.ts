import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import {
  createSessions,
  MemoryCache,
  type SessionCache,
} from '../src/index.ts';

const DAY = 24 * 3_600_000;
const token = 'w'.repeat(43);
const asking = (cookie?: string) => ({ headers: { cookie } });
const wren = {
  readerId: 'r_40021',
  language: 'cy',
  signedInAt: '2026-03-02T08:00:00.000Z',
  renewedAt: '2026-03-02T08:00:00.000Z',
};

let clock: Date;
let cache: MemoryCache;
let problems: string[];

beforeEach(async () => {
  clock = new Date('2026-03-02T08:00:00Z');
  problems = [];
  cache = new MemoryCache(() => clock);
  await cache.set(token, wren, 30 * 24 * 3_600);
});

const read = (cookie?: string, from: SessionCache = cache) =>
  createSessions({
    cache: from,
    now: () => clock,
    onProblem: reason => problems.push(reason),
  }).read(asking(cookie));

test('knows a reader by the cookie', async () => {
  assert.deepEqual(await read(`theme=dark; larkspur_session=${token}`), {
    kind: 'reader',
    readerId: 'r_40021',
    language: 'cy',
    signedInAt: new Date('2026-03-02T08:00:00Z'),
  });
});

test('everybody else is a visitor', async () => {
  const nobody = { kind: 'visitor' };
  assert.deepEqual(await read(), nobody);
  assert.deepEqual(await read(`larkspur_session=${'x'.repeat(43)}`), nobody);
  assert.deepEqual(await read('larkspur_session=../../etc'), nobody);
  assert.deepEqual(problems, []);
});

test('lives for thirty days after the last page', async () => {
  const cookie = `larkspur_session=${token}`;
  clock = new Date(clock.getTime() + 29 * DAY);
  assert.equal((await read(cookie)).kind, 'reader');
  clock = new Date(clock.getTime() + 29 * DAY);
  assert.equal((await read(cookie)).kind, 'reader');
  clock = new Date(clock.getTime() + 31 * DAY);
  assert.equal((await read(cookie)).kind, 'visitor');
});

test('renews once an hour, not on every page', async () => {
  const renewedAt = async () => (await cache.get(token))?.renewedAt;
  clock = new Date('2026-03-02T08:59:59Z');
  await read(`larkspur_session=${token}`);
  assert.equal(await renewedAt(), wren.renewedAt);
  clock = new Date('2026-03-02T09:00:00Z');
  await read(`larkspur_session=${token}`);
  assert.equal(await renewedAt(), '2026-03-02T09:00:00.000Z');
});

test('a page does not wait for a cache that is away', async () => {
  const cookie = `larkspur_session=${token}`;
  const silent = {
    ...cache,
    get: () => new Promise<never>(() => {}),
    set: async () => {},
  };
  const keepAlive = setTimeout(() => {}, 5_000);
  assert.equal((await read(cookie, silent)).kind, 'visitor');
  clearTimeout(keepAlive);
  const broken = { ...silent, get: () => Promise.reject(new Error('refused')) };
  assert.equal((await read(cookie, broken)).kind, 'visitor');
  assert.deepEqual(problems, ['no answer in 50 ms', 'refused']);
});
