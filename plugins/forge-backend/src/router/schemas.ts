import { z } from 'zod';

const PER_PAGE = 30;
const MAX_PER_PAGE = 100;

/** `page` from 1, `limit` up to 100. */
export const paging = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(MAX_PER_PAGE).default(PER_PAGE),
};

/** A branch, tag or commit. */
export const ref = z.string().max(255).optional();

export const refQuery = z.object({ ref });
