import { parse } from '@portico/backend-kit';
import { z } from 'zod';

const id = z.coerce.number().int().min(1).max(2_147_483_647);

/** The id in a path. */
export function parseId(text: string): number {
  return parse(z.object({ id }), { id: text }).id;
}
