import { InputError } from '@backstage/errors';
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

const id = z.coerce.number().int().min(1).max(2_147_483_647);

/** The id in a path. */
export function parseId(text: string): number {
  return parse(z.object({ id }), { id: text }).id;
}

/** `page` from 1, `per_page` up to 100, also as Gitea's `limit`. */
export const paging = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** Where a page begins, and how long it is. */
export function toPage({ page, per_page, limit }: z.output<typeof paging>) {
  const size = per_page ?? limit ?? 30;
  return { offset: (page - 1) * size, limit: size };
}
