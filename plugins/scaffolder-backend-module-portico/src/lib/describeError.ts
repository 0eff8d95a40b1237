import { toError } from '@backstage/errors';

/** What an error says, with the cause that fetch keeps to itself and the answer that GitLab's client does. */
export function describeError(value: unknown): string {
  const error = toError(value);
  const cause = error.cause as
    | { code?: string; message?: string; description?: unknown }
    | undefined;
  const parts = [error.message, cause?.code, cause?.message, cause?.description]
    .filter(part => part !== undefined && part !== '')
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)));
  return [...new Set(parts)].join(': ').replace(/[.\s]+$/, '');
}
