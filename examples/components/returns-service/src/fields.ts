import { HttpError } from './HttpError.ts';

/** The fields of a body that must be an object. */
export function fields(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const detail = 'The body must be a JSON object.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  return body as Record<string, unknown>;
}
