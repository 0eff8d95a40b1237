import type { Request } from 'express';
import { parseDuration, PromqlError } from '../promql';

const RFC3339 =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
// From 1970 to the year 9999
const MAX_MS = 253_402_300_799_999;

/** As Prometheus limits the points of each series. */
export const MAX_POINTS = 11_000;

const wrong = (name: string, why: string) =>
  new PromqlError('bad_data', `invalid parameter "${name}": ${why}`);

function readText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  if (value !== undefined && typeof value !== 'string') {
    throw wrong(name, 'it may be given once');
  }
  return value;
}

/** Milliseconds. */
function parseTime(name: string, text: string): number {
  const ms = NUMBER.test(text) ? Number(text) * 1_000 : Date.parse(text);
  const isTime = NUMBER.test(text) || RFC3339.test(text);
  if (!isTime || !(ms >= 0 && ms <= MAX_MS)) {
    throw wrong(
      name,
      `cannot parse ${JSON.stringify(
        text.slice(0, 40),
      )} to a valid timestamp: write seconds since 1970, or a time such as 2026-01-31T12:00:00Z`,
    );
  }
  return Math.round(ms);
}

function requireTime(req: Request, name: string): number {
  return parseTime(name, readText(req, name) ?? '');
}

function readStep(req: Request): number {
  const text = readText(req, 'step') ?? '';
  const ms = NUMBER.test(text) ? Number(text) * 1_000 : parseDuration(text);
  if (ms === undefined || Number.isNaN(ms)) {
    throw wrong(
      'step',
      `cannot parse ${JSON.stringify(text.slice(0, 40))} to a valid duration`,
    );
  }
  if (Math.round(ms) <= 0) {
    throw wrong(
      'step',
      'zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  }
  return Math.round(ms);
}

export function readQuery(req: Request): string {
  const query = readText(req, 'query');
  if (!query) {
    throw wrong('query', '1:1: parse error: no expression found in input');
  }
  return query;
}

/** The moment of `query`, in milliseconds; now unless one is given. @throws PromqlError */
export function readTime(req: Request): number {
  const text = readText(req, 'time');
  return text === undefined ? Date.now() : parseTime('time', text);
}

/** The moments of `query_range`, in milliseconds. @throws PromqlError */
export function readSteps(req: Request): Float64Array {
  const start = requireTime(req, 'start');
  const end = requireTime(req, 'end');
  const step = readStep(req);
  if (end < start) {
    throw wrong('end', 'end timestamp must not be before start time');
  }
  if ((end - start) / step > MAX_POINTS) {
    throw new PromqlError(
      'bad_data',
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  }
  const count = Math.floor((end - start) / step) + 1;
  return Float64Array.from({ length: count }, (_, at) => start + at * step);
}
