import { z } from 'zod';

const MAX_STEPS = 1_000;
const MAX_TEXT = 4 * 1024 * 1024;

// what databases do not take
const text = (max: number) =>
  z.string().transform(value => value.replaceAll('\0', '\ufffd').slice(0, max));

const time = z
  .string()
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString())
  .nullish()
  .transform(value => value ?? undefined);

export const acquireBody = z.object({
  runnerId: z.string().min(1).max(100),
  /** Seconds. */
  wait: z.number().min(0).max(25).default(0),
});

const lease = z.string().uuid();

export const leaseBody = z.object({ lease });

export const logBody = z.object({
  lease,
  offset: z.number().int().min(0),
  text: z.string().max(MAX_TEXT),
});

export const stepsBody = z.object({
  lease,
  steps: z
    .array(
      z.object({
        number: z.number().int().min(0).max(100_000),
        name: text(1_000),
        status: z.enum(['queued', 'in_progress', 'completed']),
        conclusion: z
          .enum(['success', 'failure', 'cancelled', 'skipped', 'timed_out'])
          .nullish()
          .transform(value => value ?? undefined),
        startedAt: time,
        completedAt: time,
        firstLine: z
          .number()
          .int()
          .min(0)
          .max(2_000_000_000)
          .nullish()
          .transform(value => value ?? undefined),
      }),
    )
    .max(MAX_STEPS),
});

export const completeBody = z.object({
  lease,
  conclusion: z.enum(['success', 'failure', 'cancelled', 'timed_out']),
  outputs: z.record(z.string(), text(MAX_TEXT)).default({}),
  error: text(10_000).optional(),
});
