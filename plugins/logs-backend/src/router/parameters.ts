import { InputError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import {
  LOG_LEVELS,
  LogFilter,
  LogLevel,
  LogQuery,
} from '@portico/plugin-logs-common';
import type { Request } from 'express';
import { z } from 'zod';
import { compileRegex } from '../logql';

const LINES = 200;
const MAX_LINES = 2_000;
const HOUR_MS = 3_600_000;
const MAX_RANGE_MS = 90 * 24 * HOUR_MS;

const time = z
  .string()
  .transform(it => (/^\d+$/.test(it) ? Number(it) : Date.parse(it)))
  .refine(it => it >= 0 && it < 8e15, {
    error:
      'write milliseconds since 1970, or a time such as 2026-01-31T12:00:00Z',
  })
  .optional();

const levels = z
  .string()
  .transform(it => it.split(',').filter(Boolean))
  .refine(
    (it): it is LogLevel[] =>
      it.every(name => (LOG_LEVELS as readonly string[]).includes(name)),
    {
      error: `write some of ${LOG_LEVELS.join(', ')} with commas between`,
    },
  )
  .optional();

const filterShape = {
  text: z.string().max(500).optional(),
  regex: z.string().max(1_000).optional(),
  levels,
  source: z.string().max(100).optional(),
};

const rangeShape = { ...filterShape, from: time, to: time };

const schemas = {
  follow: z.object(filterShape),
  histogram: z.object(rangeShape),
  lines: z.object({
    ...rangeShape,
    limit: z.coerce.number().int().min(1).max(MAX_LINES).default(LINES),
    direction: z.enum(['forward', 'backward']).default('backward'),
    cursor: z.string().max(100).optional(),
  }),
};

/** Reads the parameters of a request. @throws InputError that names what is wrong */
export function readParameters<T extends keyof typeof schemas>(
  kind: T,
  req: Request,
): z.output<(typeof schemas)[T]> {
  return parse(schemas[kind], req.query) as z.output<(typeof schemas)[T]>;
}

/** @throws InputError for a pattern that is none */
export function readFilter({
  text,
  regex,
  levels: given,
}: z.output<typeof schemas.follow>): LogFilter {
  if (regex) {
    compileRegex(regex);
  }
  return { text, regex, levels: given as LogLevel[] | undefined };
}

/** The last hour unless something else is said. @throws InputError */
export function readRange({
  from,
  to = Date.now(),
}: {
  from?: number;
  to?: number;
}): Pick<LogQuery, 'from' | 'to'> {
  const start = from ?? to - HOUR_MS;
  if (start >= to) {
    throw new InputError("'from' must be before 'to'");
  }
  if (to - start > MAX_RANGE_MS) {
    throw new InputError("'from' and 'to' are more than 90 days apart");
  }
  return { from: start, to };
}
