import { parse } from '@portico/backend-kit';
import type { Request } from 'express';
import { z } from 'zod';

const text = z.string().max(5_000).optional();

const queryRange = z.object({
  query: z
    .string({ error: 'write a query such as {service="orders"}' })
    .max(5_000),
  limit: z.coerce.number().int().min(1).default(100),
  start: text,
  end: text,
  since: text,
  step: text,
  direction: z
    .string()
    .transform(it => it.toLowerCase())
    .pipe(z.enum(['forward', 'backward']))
    .default('backward'),
});

const range = z.object({ start: text, end: text, since: text, query: text });

const series = range.extend({
  // what is written as match[]
  match: z.union([z.string(), z.array(z.string())], {
    error: 'write at least one selector',
  }),
});

const tail = z.object({
  query: z.string().max(5_000),
  start: text,
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

const schemas = { queryRange, range, series, tail };

/** Reads what is in the address or, of a form, in the body. @throws InputError that names what is wrong */
export function readParameters<T extends keyof typeof schemas>(
  kind: T,
  req: Request,
): z.output<(typeof schemas)[T]> {
  const given = { ...req.query, ...(req.method === 'POST' ? req.body : {}) };
  given.match ??= given['match[]'];
  return parse(schemas[kind], given) as z.output<(typeof schemas)[T]>;
}
