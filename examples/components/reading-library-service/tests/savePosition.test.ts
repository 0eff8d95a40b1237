import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shelfOf, type Title } from '../src/library.ts';
import { savePosition } from '../src/savePosition.ts';

const now = new Date('2025-11-03T08:40:00Z');
const book = (): Title => ({ ...shelfOf('r_40021').titles[0], position: null });
const report = (page: number, device: string, time: string) => ({
  locator: `page ${page}`,
  device,
  at: `2025-11-03T${time}Z`,
});

test('the latest wins, not the furthest: the train of the documentation', () => {
  const title = book();
  savePosition(title, report(40, 'tablet', '08:30:00'), now);
  const answer = savePosition(title, report(212, 'phone', '08:10:00'), now);
  assert.equal(answer.locator, 'page 40');
  assert.equal(title.position?.device, 'tablet');
  savePosition(title, report(12, 'phone', '08:39:00'), now);
  assert.equal(title.position?.locator, 'page 12');
});

test('a clock that is ahead does not win for ever', () => {
  const title = book();
  savePosition(title, report(90, 'browser', '23:00:00'), now);
  assert.equal(title.position?.at, now);
  const later = new Date('2025-11-03T08:50:00Z');
  savePosition(title, report(95, 'phone', '08:49:00'), later);
  assert.equal(title.position?.locator, 'page 95');
});

test('a little ahead is how clocks are', () => {
  const title = book();
  savePosition(title, report(90, 'browser', '08:41:30'), now);
  assert.equal(title.position?.at.toISOString(), '2025-11-03T08:41:30.000Z');
  assert.throws(() =>
    savePosition(title, { ...report(1, 'phone', ''), at: 'now' }),
  );
});
