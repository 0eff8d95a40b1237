import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { RUN_STATUSES } from '@portico/plugin-pipelines-common';
import { z } from 'zod';

const entityRef = z
  .string()
  .max(500)
  .transform((text, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(text));
    } catch {
      context.addIssue(
        `'${text}' is no reference of an entity: write kind:namespace/name`,
      );
      return z.NEVER;
    }
  });

const id = z
  .string()
  .regex(/^[\w~%.-]{1,300}$/, 'is an id as the portal gives it')
  .refine(text => !/^\.+$/.test(text), 'is an id as the portal gives it');

const ref = z.string().min(1).max(255);

export const runsQuery = z.object({
  entity: entityRef,
  branch: ref.optional(),
  status: z.enum(RUN_STATUSES).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const entityParams = z.object({ entityRef });
export const runParams = z.object({ entityRef, runId: id });
export const jobParams = z.object({ entityRef, runId: id, jobId: id });

/** Shorter than what hosts are given to answer. */
const LONGEST_WAIT_MS = 5_000;

export const logQuery = z.object({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0),
  wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_MS).default(0),
});

export const triggerBody = z.strictObject({
  workflow: ref.optional(),
  ref,
});
