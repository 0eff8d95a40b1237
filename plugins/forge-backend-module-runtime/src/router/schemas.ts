import { z } from 'zod';
import { REPORTED_STATES } from '../database/StoredService';

const MAX_SERVICES = 1_000;
const MAX_LINES = 5_000;
const MAX_LINE = 128 * 1024;
// what a service says of itself, and what the runner says of it
const MAX_SAMPLES = 220;

const text = (max: number) =>
  z.string().transform(value => value.replaceAll('\0', '\ufffd').slice(0, max));

const time = z
  .string()
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString());

const id = z.coerce.number().int().min(1).max(2_147_483_647);

const deployment = z.number().int().min(0).max(2_147_483_647);

const runnerId = z.string().min(1).max(100);

export const syncBody = z.object({
  runnerId,
  services: z
    .array(
      z.object({
        id,
        deployment,
        state: z.enum(REPORTED_STATES),
        since: time,
        restarts: z.number().int().min(0).max(2_147_483_647),
        lastExit: z
          .object({ code: z.number().int().min(0).max(255), at: time })
          .optional(),
        message: text(2_000).optional(),
      }),
    )
    .max(MAX_SERVICES),
});

// Source: prometheus.io, "Data model"; what begins with two underscores is for Prometheus itself
const sample = z.object({
  name: z.string().regex(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,99}$/),
  labels: z.record(
    z.string().regex(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]{0,63}$/),
    z.string().max(200),
  ),
  value: z.number(),
  type: z.enum(['counter', 'gauge', 'histogram']).optional(),
});

export const metricsBody = z.object({
  runnerId,
  services: z
    .array(
      z.object({
        id,
        deployment,
        samples: z.array(sample).max(MAX_SAMPLES),
      }),
    )
    .max(MAX_SERVICES),
});

export const logBody = z.object({
  lines: z
    .array(
      z.object({
        time,
        text: text(MAX_LINE),
        stream: z.enum(['stdout', 'stderr', 'runtime']),
        level: z.enum(['info', 'warn', 'error']).optional(),
      }),
    )
    .max(MAX_LINES),
});

export const serviceParams = z.object({ id });

export const archiveQuery = z.object({
  commit: z.string().regex(/^[0-9a-f]{40,64}$/, 'is no commit id'),
});
