import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { RUN_STATUSES } from '@portico/plugin-pipelines-common';
import { z } from 'zod';

/** Reads what a request says. @throws InputError that names what is wrong. */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const result = schema.safeParse(value ?? {});
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) =>
      path.length ? `'${path.join('.')}': ${message}` : message,
    );
    throw new InputError(`The request is not valid: ${issues.join('; ')}`);
  }
  return result.data;
}

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

export const logQuery = z.object({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0),
});

export const triggerBody = z.strictObject({
  workflow: ref.optional(),
  ref,
});
