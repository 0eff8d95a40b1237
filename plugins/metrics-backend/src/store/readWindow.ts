import { PromqlError } from '../promql';
import type { Block } from './Block';
import type { Labels } from './labels';
import type { Series } from './Series';

/** Values of some series over a stretch of time, which have their ticks in common. */
export interface Window {
  /** Milliseconds of each tick. */
  times: Float64Array;
  /** How many series there may be. */
  size: number;
  /** Read one by one, so that they are never all in memory a second time. */
  series: Iterable<WindowSeries>;
}

export interface WindowSeries {
  labels: Labels;
  values: Float64Array;
  /** 1 where there is a value. */
  present: Uint8Array;
}

interface Part {
  block: Block;
  from: number;
  to: number;
}

/** The first row of a block that is later than `time`. */
function rowAfter(block: Block, time: number): number {
  let row = 0;
  while (row < block.length && block.timeAt(row) <= time) {
    row += 1;
  }
  return row;
}

function readTimes(parts: Part[], length: number): Float64Array {
  const times = new Float64Array(length);
  let at = 0;
  for (const { block, from, to } of parts) {
    for (let row = from; row < to; row += 1) {
      times[at] = block.timeAt(row);
      at += 1;
    }
  }
  return times;
}

function readSeries(
  parts: Part[],
  series: Series,
  length: number,
): WindowSeries | undefined {
  const values = new Float64Array(length);
  const present = new Uint8Array(length);
  let at = 0;
  let found = false;
  for (const { block, from, to } of parts) {
    const column = block.columnOf(series);
    column?.copy({ from, to }, { values, present, at });
    found ||= column !== undefined;
    at += to - from;
  }
  return found ? { labels: series.labels, values, present } : undefined;
}

function* readAll(
  parts: Part[],
  series: readonly Series[],
  length: number,
): Generator<WindowSeries> {
  for (const one of series) {
    const values = readSeries(parts, one, length);
    if (values) {
      yield values;
    }
  }
}

/** @throws PromqlError when there are too many values */
export function readWindow(
  blocks: readonly Block[],
  series: readonly Series[],
  range: { from: number; to: number; maxSamples: number },
): Window {
  const parts = blocks
    .map(block => ({
      block,
      from: rowAfter(block, range.from),
      to: rowAfter(block, range.to),
    }))
    .filter(({ from, to }) => from < to);
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length * series.length > range.maxSamples) {
    throw new PromqlError(
      'execution',
      `query processing would load too many samples into memory in query execution: ${series.length} series of ${length} samples each`,
    );
  }
  return {
    times: readTimes(parts, length),
    size: series.length,
    series: readAll(parts, series, length),
  };
}
