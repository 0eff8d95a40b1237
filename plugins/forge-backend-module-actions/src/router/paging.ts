import { z } from 'zod';

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
