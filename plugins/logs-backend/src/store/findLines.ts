import { InputError } from '@backstage/errors';
import {
  LOG_LEVELS,
  LogDirection,
  LogLevel,
} from '@portico/plugin-logs-common';
import type { LogExpression } from '../logql';
import type { QueryLimits } from './QueryLimits';
import type { ReaderPool } from './ReaderPool';
import { resolveCondition } from './resolveCondition';
import { runUnits } from './runUnits';
import type { BlockPlace, FoundLine, ScanResult } from './ScanTask';
import type { StoreIndex } from './StoreIndex';
import { takeUnits } from './takeUnits';

/** A line of the store. */
export interface StoreLine {
  time: bigint;
  line: string;
  labels: Record<string, string>;
  metadata: Record<string, string>;
  level: LogLevel;
}

export interface FindOptions {
  log: LogExpression;
  /** Nanoseconds since 1970; the end is not part of the range. */
  from: bigint;
  to: bigint;
  limit: number;
  direction: LogDirection;
}

export interface FoundLines {
  lines: StoreLine[];
  /** Whether lines were left out because all would be too large. */
  cut: boolean;
}

/** Lines in the order that was asked for, as many as are wanted. */
class Collected {
  lines: FoundLine[] = [];
  cut = false;

  constructor(
    private readonly limit: number,
    private readonly backward: boolean,
  ) {}

  add({ found, cut }: ScanResult): void {
    const sign = this.backward ? -1 : 1;
    const compare = (a: FoundLine, b: FoundLine) =>
      a.time === b.time ? 0 : (a.time < b.time ? -1 : 1) * sign;
    const all = [...this.lines, ...found].sort(compare);
    // behind the last line of a part that was cut there may be others
    const last = cut ? found[found.length - 1] : undefined;
    const end = last ? all.indexOf(last) + 1 : all.length;
    this.cut ||= cut && end <= this.limit;
    this.lines = all.slice(0, Math.min(end, this.limit));
  }

  /** Whether lines at or beyond a time can still be among them. */
  wants({ block: { header } }: BlockPlace): boolean {
    const worst =
      this.lines[this.limit - 1] ??
      (this.cut ? this.lines[this.lines.length - 1] : undefined);
    if (!worst) {
      return true;
    }
    return this.backward
      ? header.last >= worst.time
      : header.first <= worst.time;
  }
}

function order(places: BlockPlace[], backward: boolean): BlockPlace[] {
  const compare = (a: bigint, b: bigint) =>
    a === b ? 0 : Number(a > b) * 2 - 1;
  return places.sort(({ block: { header: a } }, { block: { header: b } }) =>
    backward ? compare(b.last, a.last) : compare(a.first, b.first),
  );
}

/** Finds lines: blocks that can have the first of them come first. */
export async function findLines(
  index: StoreIndex,
  readers: ReaderPool,
  options: FindOptions & {
    limits: QueryLimits;
    /** Only these blocks. */
    places?: BlockPlace[];
  },
): Promise<FoundLines> {
  const { log, from, to, limit, direction, limits } = options;
  if (limit < 1) {
    throw new InputError(`'limit' is ${limit}; it must be above 0`);
  }
  const backward = direction === 'backward';
  const { streams, condition } = resolveCondition(
    log,
    index.findStreams(log.selector),
    { from, to },
  );
  const ids = new Set(streams.map(({ id }) => id));
  const places =
    options.places?.filter(({ block }) => ids.has(block.header.streamId)) ??
    index.findBlocks(streams, { from, to });
  const deadline = Date.now() + limits.timeoutMs;
  const collected = new Collected(limit, backward);
  await runUnits(takeUnits(order(places, backward)), {
    concurrency: readers.size,
    isWanted: unit => unit.some(it => collected.wants(it)),
    async work(unit) {
      collected.add(
        await readers.ask<ScanResult>(
          'scan',
          {
            places: unit,
            condition,
            limit,
            backward,
            maxBytes: limits.resultBytes,
            deadline,
          },
          deadline,
        ),
      );
    },
  });
  return cutToSize(collected, limits.resultBytes, index);
}

function cutToSize(
  { lines, cut }: Collected,
  maxBytes: number,
  index: StoreIndex,
): FoundLines {
  let bytes = 0;
  const kept = lines.filter((it, i) => {
    bytes += it.line.length + it.meta.length;
    return bytes <= maxBytes || i === 0;
  });
  return {
    lines: kept.map(({ streamId, meta, level, ...it }) => ({
      time: it.time,
      line: it.line,
      labels: index.stream(streamId)?.labels ?? {},
      metadata: meta ? JSON.parse(meta) : {},
      level: LOG_LEVELS[level],
    })),
    cut: cut || kept.length < lines.length,
  };
}
