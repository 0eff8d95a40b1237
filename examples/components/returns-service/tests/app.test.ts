import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefunded } from '../src/inspect.ts';
import { startApp } from './startApp.ts';

const call = await startApp();
const line = { isbn: '9781999000028', quantity: 1, reason: 'duplicate' };
const wanted = { orderNumber: 'LK-2048-7716', lines: [line] };

test('a book comes back, is looked at and refunded', async () => {
  const asked = await call('POST', '/returns', wanted);
  assert.equal(asked.status, 201);
  assert.equal(asked.body.state, 'requested');
  assert.match(asked.body.dropOffCode, /^[A-Z]+-[A-Z]+-[1-9]$/);
  const path = `/returns/${asked.body.id}`;
  const twice = await call('POST', '/returns', wanted);
  assert.equal(twice.body.detail, 'This book is already on its way back.');
  const findings = [{ isbn: line.isbn, grade: 'B' }];
  const { body } = await call('POST', `${path}/inspection`, {
    inspector: 'bench-2',
    findings,
  });
  assert.equal(body.state, 'refunded');
  assert.equal(body.refundPence, 1099);
  assert.equal(
    (await call('POST', `${path}/inspection`, { findings })).status,
    409,
  );
  const list = await call('GET', '/returns?state=refunded');
  assert.deepEqual(list.body, [body]);
});

test('does not take back what is too late or was never sold', async () => {
  const ask = (orderNumber: string, change = {}) =>
    call('POST', '/returns', { orderNumber, lines: [{ ...line, ...change }] });
  const late = await ask('LK-2047-0088', { isbn: '9781999000035' });
  assert.equal(late.body.title, 'Cannot be returned');
  const never = await ask('LK-2048-1203');
  assert.equal(never.body.detail, 'The order has no such line.');
  assert.equal((await ask('LK-2048-7716', { quantity: 3 })).status, 400);
  assert.equal((await ask('LK-2048-7716', { reason: 'boredom' })).status, 400);
  assert.equal((await call('GET', '/returns/rtn_30Vc')).status, 404);
  assert.equal((await call('GET', '/returns?state=lost')).status, 400);
});

test('every book needs a grade', async () => {
  const lines = [{ isbn: '9781999000011', quantity: 1, reason: 'damaged' }];
  const { body } = await call('POST', '/returns', {
    orderNumber: 'LK-2048-1203',
    lines,
  });
  const inspect = (findings: object[]) =>
    call('POST', `/returns/${body.id}/inspection`, { findings });
  const none = await inspect([{ isbn: '9781999000011', grade: 'D' }]);
  assert.equal(none.body.detail, '9781999000011 has no grade.');
  const pulp = await inspect([{ isbn: '9781999000011', grade: 'C' }]);
  assert.equal(pulp.body.refundPence, 1899);
});

test('pays for our mistakes, whatever the book looks like', () => {
  const because = (reason: string) => ({ ...line, reason });
  assert.equal(isRefunded(because('misprint'), 'C'), true);
  assert.equal(isRefunded(because('changed-mind'), 'B'), true);
  assert.equal(isRefunded(because('changed-mind'), 'C'), false);
});
