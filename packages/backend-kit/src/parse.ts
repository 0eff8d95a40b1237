import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads what a request says, of which nothing counts as an object without
 * properties.
 *
 * @throws InputError that names each field that is wrong, and what it has to be
 */
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
