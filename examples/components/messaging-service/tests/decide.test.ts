import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, type Question } from '../src/decide.ts';
import { getReader } from '../src/readers.ts';
import { getTemplate } from '../src/templates.ts';

const noon = new Date('2026-02-03T12:10:00Z');
const ask = (change: Partial<Question> = {}, reader = 'r_40021') =>
  decide({
    reader: getReader(reader)!,
    template: getTemplate('order-dispatched'),
    urgency: 'ordinary',
    hadToday: 0,
    now: noon,
    ...change,
  });

test('sends at once what nothing speaks against', () => {
  assert.deepEqual(ask(), { state: 'waiting', notBefore: noon });
});

test('asks for consent before anything else', () => {
  const template = getTemplate('friday-letter');
  const { state, because } = ask({ template, hadToday: 9, urgency: 'bulk' });
  assert.equal(state, 'declined');
  assert.equal(because, 'no consent for newsletter');
});

test('lets readers sleep, each in their own time zone', () => {
  const late = new Date('2026-02-03T20:30:00Z');
  assert.equal(ask({ now: late }).because, undefined);
  const verdict = ask({ now: late }, 'r_51877');
  assert.equal(verdict.because, 'quiet hours until 08.00');
  assert.equal(verdict.notBefore.toISOString(), '2026-02-04T07:00:00.000Z');
  assert.equal(
    ask({ now: late, urgency: 'urgent' }, 'r_51877').because,
    undefined,
  );
});

test('is quiet from nine to eight, on the hour', () => {
  const at = (time: string) =>
    ask({ now: new Date(`2026-02-03T${time}Z`) }).because;
  assert.equal(at('20:59'), undefined);
  assert.equal(at('21:00'), 'quiet hours until 08.00');
  assert.equal(at('07:59'), 'quiet hours until 08.00');
  assert.equal(at('08:00'), undefined);
});

test('knows when it is enough', () => {
  assert.equal(ask({ hadToday: 3 }).because, 'enough for today');
  assert.equal(ask({ hadToday: 3, urgency: 'urgent' }).because, undefined);
  assert.throws(() => ask({ hadToday: 3, urgency: 'bulk' }), { status: 429 });
});

test('does not write to nobody, nor to a mailbox that is gone', () => {
  assert.equal(ask({}, 'r_0').because, 'no address for email');
  assert.equal(ask({}, 'r_60310').because, 'email bounced lately');
});
