import { spans } from '@portico/ui-kit';
import { alertsOf } from './alertsOf';
import { chooseSeries, named, statsOf } from './chartSeries';
import { timeTicks } from './formatTime';
import { gridOf, intervalOf, pointsOf } from './gridOf';
import { lonelyPoints } from './lonelyPoints';
import { namesOf } from './namesOf';
import { readAnswer } from './readAnswer';
import { readMatrix, readVector } from './readSeries';
import { formatValue, units, unitWords } from './units';

const grid = { start: 100, end: 160, step: 15 };

const answer = (resultType: string, result: unknown, rest: object = {}) =>
  readAnswer(
    200,
    JSON.stringify({
      status: 'success',
      data: { resultType, result },
      ...rest,
    }),
  );

describe('times', () => {
  it('of every range are at most a thousand, and the same as time goes on', () => {
    for (const length of [
      1_000,
      60_000,
      ...Object.values(spans),
      30 * spans['24h'],
      3_650 * spans['24h'],
    ]) {
      const from = 1_767_225_612_345;
      const found = gridOf({ from, to: from + length }, 15);
      expect(pointsOf(found)).toBeLessThanOrEqual(1_000);
      expect(pointsOf(found)).toBeGreaterThanOrEqual(1);
      expect(found.step).toBeGreaterThanOrEqual(15);
      expect(found.start % found.step).toBe(0);
      expect(found.end * 1_000).toBeLessThanOrEqual(from + length);
      const later = gridOf({ from: from + 1, to: from + length + 1 }, 15);
      expect(later.step).toBe(found.step);
    }
    const hour = gridOf({ from: 0, to: spans['1h'] }, 15);
    expect(hour).toEqual({ start: 0, end: 3_600, step: 15 });
    expect(intervalOf(hour, 15)).toBe('1m');
    expect(intervalOf({ ...hour, step: 900 }, 15)).toBe('915s');
    expect(intervalOf({ ...hour, step: 60 }, 60)).toBe('4m');
  });

  it('stand below an axis with the day where it changes', () => {
    const noon = new Date(2026, 0, 31, 12).getTime() / 1_000;
    expect(timeTicks([noon, noon + 15], 15)).toEqual(['12:00:00', '12:00:15']);
    expect(timeTicks([noon, noon + 43_200], 43_200)).toEqual([
      '12:00',
      '02-01',
    ]);
    expect(timeTicks([noon, noon + 86_400], 86_400)).toEqual([
      '01-31',
      '02-01',
    ]);
  });
});

describe('series', () => {
  it('are read onto their times, with gaps for what is no number', () => {
    const metric = { a: 'b' };
    const { series, notices } = readMatrix(
      answer('matrix', [
        {
          metric,
          values: [
            [100, '1.5'],
            [115, 'NaN'],
            [130, '+Inf'],
            [145, 'abc'],
            [160.0001, '1e3'],
            [175, '7'],
            [85, '7'],
            null,
          ],
        },
        { metric: {}, values: [[100, 'NaN']] },
        { metric: {}, histograms: [[100, { count: '1' }]] },
      ]),
      grid,
    );
    expect(series).toEqual([
      { labels: metric, values: [1.5, null, null, null, 1_000] },
    ]);
    expect(notices).toEqual([
      '1 infinite values are left out.',
      '2 values could not be read and are left out.',
      expect.stringContaining('Native histograms'),
    ]);
    const warned = answer('matrix', [], { warnings: ['slow', 7, 'a', 'b'] });
    expect(readMatrix(warned, grid).notices).toEqual(['slow', '7', 'a']);
  });

  it('are refused when they are none', () => {
    for (const [type, result] of [
      ['vector', []],
      ['matrix', {}],
      ['matrix', [{}]],
      ['matrix', [null]],
      ['matrix', [{ metric: {}, values: 7 }]],
    ] as const) {
      expect(() => readMatrix(answer(type, result), grid)).toThrow(
        expect.objectContaining({ problem: 'malformed' }),
      );
    }
    const value = [1, '5'];
    expect(readVector(answer('vector', [{ metric: {}, value }]))).toEqual({
      samples: [{ labels: {}, value: 5 }],
      notices: [],
    });
    expect(readVector(answer('scalar', value)).samples).toEqual([
      { labels: {}, value: 5 },
    ]);
    expect(() => readVector(answer('string', value))).toThrow();
  });

  it('are called by what tells them apart', () => {
    const a = { job: 'x', code: '200', route: '/a' };
    expect(namesOf([a], 'all')).toEqual(['all']);
    expect(namesOf([a, { ...a, code: '500' }], 'all')).toEqual(['200', '500']);
    expect(
      namesOf([a, { ...a, code: '500', route: '/b' }, { job: 'x' }], 'all'),
    ).toEqual(['code=200 route=/a', 'code=500 route=/b', 'all']);
    expect(namesOf([], 'all')).toEqual([]);
  });

  it('are bounded, and keep their order', () => {
    const all = Array.from({ length: 10_000 }, (_, i) => ({
      labels: { pod: `p${i}` },
      values: [i % 2 ? i : null, 1],
    }));
    const { drawn, others, otherCount } = chooseSeries(
      named(all, undefined, 'Requests'),
    );
    expect(drawn).toHaveLength(20);
    expect(drawn[0].name).toBe('p9961');
    expect(drawn[19].name).toBe('p9999');
    expect([others.length, otherCount]).toEqual([50, 9_980]);
    const two = named(all.slice(0, 2), 'median', 'Latency');
    expect(two.map(it => it.name)).toEqual(['median p0', 'median p1']);
    expect(named(all.slice(0, 1), 'median', 'Latency')[0].name).toBe('median');
  });

  it('are looked at up to a number, however many there are', () => {
    const values = [[100, '1']];
    const result = Array.from({ length: 80_000 }, (_, i) => ({
      metric: { i: String(i) },
      values,
    }));
    const { series, notices } = readMatrix(answer('matrix', result), grid);
    expect(series).toHaveLength(2_000);
    expect(notices).toEqual([expect.stringMatching(/^Of 80,000 series only/)]);
  });

  it('are summed up', () => {
    expect(statsOf([null, 4, 2, null, 6, null])).toEqual({
      last: 6,
      min: 2,
      max: 6,
      mean: 4,
    });
    expect(statsOf([1e308, 1e308]).mean).toBe(1e308);
    expect(lonelyPoints([1, null, 2, null, 3, 4])).toEqual([0, 2]);
    expect(lonelyPoints([1, 2])).toBeNull();
  });
});

it('values are written with units', () => {
  expect(Object.keys(unitWords)).toEqual(Object.keys(units));
  for (const [unit, value, text] of [
    ['per-second', 0, '0/s'],
    ['per-second', 0.0123, '0.0123/s'],
    ['per-second', 12_345, '12.3 k/s'],
    ['per-second', 0.00001234, '1.2e-5/s'],
    ['ratio', 0.01234, '1.23 %'],
    ['percent', 50, '50 %'],
    ['seconds', 0, '0 s'],
    ['seconds', 0.00005, '50 µs'],
    ['seconds', 0.25, '250 ms'],
    ['seconds', 1.5, '1.5 s'],
    ['seconds', 600, '10 min'],
    ['seconds', 10_800, '3 h'],
    ['milliseconds', 250, '250 ms'],
    ['cores', 1, '1 core'],
    ['cores', 0.5, '0.5 cores'],
    ['cores', 0.00155, '1.55 mcores'],
    ['bytes', 512, '512 B'],
    ['bytes', 1_536, '1.5 KiB'],
    ['bytes', 3 * 1024 ** 3, '3 GiB'],
    ['bytes', 5 * 1024 ** 5, '5,120 TiB'],
    ['count', 1_500_000, '1.5 M'],
    ['count', -3, '-3'],
  ] as const) {
    expect([unit, value, formatValue(value, unit)]).toEqual([
      unit,
      value,
      text,
    ]);
  }
  expect(formatValue(null, 'bytes')).toBe('–');
});

it('alerts come by name, the most urgent first', () => {
  const sample = (labels: Record<string, string>) => ({
    labels: { __name__: 'ALERTS', alertstate: 'firing', ...labels },
    value: 1,
  });
  expect(
    alertsOf([
      sample({ alertname: 'Slow', severity: 'warning', instance: 'a' }),
      sample({ alertname: 'Odd' }),
      sample({ alertname: 'Slow', severity: 'warning', instance: 'b' }),
      sample({ alertname: 'Down', severity: 'critical', service: 'x' }),
    ]),
  ).toEqual([
    { name: 'Down', severity: 'critical', count: 1, details: 'service=x' },
    { name: 'Slow', severity: 'warning', count: 2, details: 'instance=a' },
    { name: 'Odd', count: 1, details: '' },
  ]);
});
