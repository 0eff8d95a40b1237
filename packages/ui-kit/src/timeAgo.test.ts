import { timeAgo } from './timeAgo';

const now = Date.parse('2026-03-01T12:00:00Z');

it.each([
  ['2026-03-01T11:59:30Z', 'just now'],
  ['2026-03-01T11:55:00Z', '5 minutes ago'],
  ['2026-03-01T09:00:00Z', '3 hours ago'],
  ['2026-02-28T11:00:00Z', 'yesterday'],
  ['2026-02-10T12:00:00Z', '2 weeks ago'],
  ['2025-12-20T12:00:00Z', '2 months ago'],
  ['2023-01-01T12:00:00Z', '3 years ago'],
  ['2026-06-01T12:00:00Z', 'in 3 months'],
])('says how far %s is away', (time, words) => {
  expect(timeAgo(time, now)).toBe(words);
});
