import { z } from 'zod';
import { REPORTED_STATES } from '../database/StoredService';

const MAX_SERVICES = 1_000;
const MAX_LINES = 5_000;
const MAX_LINE = 128 * 1024;

const text = (max: number) =>
  z.string().transform(value => value.replaceAll('\0', '\ufffd').slice(0, max));

const time = z
  .string()
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString());

const id = z.coerce.number().int().min(1).max(2_147_483_647);

export const syncBody = z.object({
  runnerId: z.string().min(1).max(100),
  services: z
    .array(
      z.object({
        id,
        deployment: z.number().int().min(0).max(2_147_483_647),
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
