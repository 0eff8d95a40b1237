import type { z } from 'zod';
import { BackendAwayError } from './errors';

/**
 * Reads the body of an answer.
 *
 * @throws BackendAwayError for one that breaks off or is not what it should be
 */
export async function readAnswer<T extends z.ZodType>(
  response: Response,
  shape: T,
): Promise<z.infer<T>> {
  const body = await response.json().catch(error => {
    throw new BackendAwayError(`The portal's answer broke off: ${error}`);
  });
  const { data, error } = shape.safeParse(body);
  if (error) {
    const [{ path, message }] = error.issues;
    throw new BackendAwayError(
      `The portal's answer is not understood: ${path.join('.')}: ${message}`,
    );
  }
  return data as z.infer<T>;
}
