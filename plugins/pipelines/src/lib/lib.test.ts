import type { Entity } from '@backstage/catalog-model';
import { runOf } from '../__testUtils__/runData';
import { formatDuration } from './formatDuration';
import { mayHavePipelines } from './mayHavePipelines';
import { durationOf, isFailed, outcomeOf } from './outcome';
import { formatRunHash, parseRunHash } from './runHash';
import { trendOf } from './trend';

it.each([
  [-5, '0.0 s'],
  [400, '0.4 s'],
  [12_400, '12 s'],
  [59_700, '1 min 0 s'],
  [185_000, '3 min 5 s'],
  [3_720_000, '1 h 2 min'],
])('formats %i ms as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

it('reads what the address of a run names', () => {
  expect(parseRunHash('')).toEqual({});
  expect(parseRunHash('#')).toEqual({});
  expect(parseRunHash('#%')).toEqual({});
  expect(parseRunHash('#build')).toEqual({ jobId: 'build' });
  expect(parseRunHash('#a-L0')).toEqual({ jobId: 'a-L0' });
  for (const jobId of ['1234', 'a b/ü', 'x-L', 'x-1']) {
    expect(parseRunHash(formatRunHash(jobId))).toEqual({ jobId });
    expect(parseRunHash(formatRunHash(jobId, 12))).toEqual({ jobId, line: 12 });
  }
});

it('knows how runs stand and how long they take', () => {
  const running = runOf(1, { status: 'in_progress', completedAt: undefined });
  expect(outcomeOf(running)).toBe('in_progress');
  expect(outcomeOf(runOf(1, { conclusion: undefined }))).toBe('neutral');
  expect(isFailed(runOf(1, { conclusion: 'timed_out' }))).toBe(true);
  expect(isFailed(runOf(1, { conclusion: 'cancelled' }))).toBe(false);
  const start = Date.parse('2026-03-01T10:00:00Z');
  expect(durationOf(running, start + 500)).toBe(500);
  expect(durationOf(runOf(1))).toBe(65_000);
  expect(durationOf({ durationMs: 7 })).toBe(7);
  expect(durationOf({})).toBeUndefined();
});

it('compares the last runs that ended', () => {
  expect(trendOf([runOf(1)])).toBeUndefined();
  const runs = Array.from({ length: 40 }, (_, index) =>
    runOf(40 - index, { durationMs: (40 - index) * 1000 }),
  );
  const trend = trendOf([runOf(41, { status: 'queued' }), ...runs]);
  expect(trend?.bars).toHaveLength(30);
  expect(trend?.bars.at(-1)).toMatchObject({ height: 1, run: { number: 40 } });
  expect(trend?.summary).toBe(
    'Last 30 runs: 30 succeeded, 0 failed, typically 26 s',
  );
});

it('knows what may have pipelines', () => {
  const of = (kind: string, annotations?: Record<string, string>) =>
    mayHavePipelines({ kind, metadata: { name: 'x', annotations } } as Entity);
  const source = { 'backstage.io/source-location': 'url:x' };
  expect(of('Component', source)).toBe(true);
  expect(of('component', { 'portico.dev/pipelines': 'jenkins:x' })).toBe(true);
  expect(of('Component')).toBe(false);
  expect(of('Group', source)).toBe(false);
});
