import { InputError } from '@backstage/errors';
import { LOG_LEVELS } from '@portico/plugin-logs-common';
import type { CountExpression } from '../logql';
import type { QueryLimits } from './QueryLimits';
import type { ReaderPool } from './ReaderPool';
import { LEVEL_LABEL, resolveCondition } from './resolveCondition';
import { runUnits } from './runUnits';
import type { BlockPlace, CountResult, CountTask } from './ScanTask';
import type { StoreIndex } from './StoreIndex';
import type { Stream } from './StreamRegistry';
import { takeUnits } from './takeUnits';

const MAX_POINTS = 11_000;
const MAX_CELLS = 4_000_000;
const MAX_OVERLAP = 1_000n;
const UNIT_BYTES = 4 * 1024 * 1024;

export interface CountOptions {
  count: CountExpression;
  /** The first and last moment that is counted for, in nanoseconds. */
  start: bigint;
  end: bigint;
  step: bigint;
}

/** Counts of what has the same labels. Moments without lines are left out. */
export interface Series {
  metric: Record<string, string>;
  values: { time: bigint; count: number }[];
}

function countPoints({ count, start, end, step }: CountOptions): number {
  if (step <= 0n || end < start) {
    throw new InputError(
      `'step' must be above 0, and 'end' not before 'start'`,
    );
  }
  const points = (end - start) / step + 1n;
  if (points > MAX_POINTS) {
    throw new InputError(
      `The query has ${points} points; at most ${MAX_POINTS} are answered: take a larger 'step'`,
    );
  }
  if (count.rangeNs / step > MAX_OVERLAP) {
    throw new InputError(
      `The range of the query is more than ${MAX_OVERLAP} times its step: take a larger 'step'`,
    );
  }
  return Number(points);
}

const isLevel = (name: string) => name === LEVEL_LABEL || name === 'level';

/** Which streams are counted together, by the labels that are left. */
function groupStreams(streams: Stream[], by: string[] | undefined) {
  const metrics: Record<string, string>[] = [];
  const known = new Map<string, number>();
  const groups = new Map<number, number>();
  for (const { id, labels } of streams) {
    const entries = Object.entries(labels)
      .filter(([name]) => !by || (by.includes(name) && !isLevel(name)))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(entries);
    const group = known.get(key) ?? metrics.length;
    if (group === metrics.length) {
      known.set(key, group);
      metrics.push(Object.fromEntries(entries));
    }
    groups.set(id, group);
  }
  return { metrics, groups };
}

/** Adds the blocks that need not be read, and gives those that must. */
function countWholeBlocks(
  places: BlockPlace[],
  counts: CountResult,
  task: Omit<CountTask, 'places' | 'deadline'>,
): BlockPlace[] {
  const { condition, start, step, range, points, groups } = task;
  const { lines, metadata, levels } = condition;
  if (lines.length || metadata.length || levels || range !== step) {
    return places;
  }
  const pointOf = (time: bigint) =>
    Math.ceil(Number(time - start) / Number(step));
  return places.filter(({ block: { header } }) => {
    const point = pointOf(header.first);
    const isWithin =
      header.first >= condition.from &&
      header.last < condition.to &&
      point === pointOf(header.last);
    if (isWithin && point >= 0 && point < points) {
      const row = (groups.get(header.streamId) ?? 0) * LOG_LEVELS.length;
      header.levels.forEach((count, level) => {
        counts[(row + level) * points + point] += count;
      });
    }
    return !isWithin;
  });
}

function toSeries(
  counts: CountResult,
  metrics: Record<string, string>[],
  { count, start, step }: CountOptions,
  points: number,
): Series[] {
  const levelName = count.by ? count.by.find(isLevel) : LEVEL_LABEL;
  return metrics.flatMap((metric, group) => {
    const rows = LOG_LEVELS.map((level, i) => {
      const at = (group * LOG_LEVELS.length + i) * points;
      return { level, row: counts.subarray(at, at + points) };
    });
    const toValues = (at: (i: number) => number) =>
      Array.from({ length: points }, (_, i) => ({
        time: start + BigInt(i) * step,
        count: at(i),
      })).filter(it => it.count > 0);
    const series = levelName
      ? rows.map(({ level, row }) => ({
          metric: { ...metric, [levelName]: level },
          values: toValues(i => row[i]),
        }))
      : [
          {
            metric,
            values: toValues(i =>
              rows.reduce((sum, { row }) => sum + row[i], 0),
            ),
          },
        ];
    return series.filter(({ values }) => values.length);
  });
}

/** Counts lines over time. */
export async function countLines(
  index: StoreIndex,
  readers: ReaderPool,
  options: CountOptions & { limits: QueryLimits },
): Promise<Series[]> {
  const { count, start, step, limits } = options;
  const points = countPoints(options);
  const range = count.rangeNs;
  const last = start + BigInt(points - 1) * step;
  // each moment looks back over what is after its begin, up to itself
  const window = { from: start - range + 1n, to: last + 1n };
  const found = index.findStreams(count.log.selector);
  const { streams, condition } = resolveCondition(count.log, found, window);
  const { metrics, groups } = groupStreams(streams, count.by);
  const groupCount = metrics.length;
  const cells = groupCount * LOG_LEVELS.length * points;
  if (cells > MAX_CELLS) {
    throw new InputError(
      `The query would count ${groupCount} groups at ${points} points: sum by fewer labels, or take a larger 'step'`,
    );
  }
  const counts: CountResult = new Uint32Array(cells);
  const task = { condition, start, step, range, points, groups, groupCount };
  const places = countWholeBlocks(
    index.findBlocks(streams, window),
    counts,
    task,
  );
  const deadline = Date.now() + limits.timeoutMs;
  await runUnits(takeUnits(places, UNIT_BYTES), {
    concurrency: readers.size,
    isWanted: () => true,
    async work(unit) {
      const part = await readers.ask<CountResult>(
        'count',
        { ...task, places: unit, deadline },
        deadline,
      );
      part.forEach((value, i) => {
        counts[i] += value;
      });
    },
  });
  return toSeries(counts, metrics, options, points);
}
