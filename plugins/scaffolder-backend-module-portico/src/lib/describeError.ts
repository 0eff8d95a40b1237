import { toError } from '@backstage/errors';

type Cause = { code?: string; message?: string; description?: unknown };

/** Git's client writes what the host answered behind its message, as JSON. */
function readMessage(message: string): string[] {
  const [, text, data] = /^(.*?) \{data=(\{.*\})\}$/s.exec(message) ?? [];
  if (!text) {
    return [message];
  }
  try {
    const { response } = JSON.parse(data) as { response?: unknown };
    return typeof response === 'string' ? [text, response.trim()] : [text];
  } catch {
    return [text];
  }
}

/** What an error says, with the cause that fetch keeps to itself and the answer that git's and GitLab's clients do. */
export function describeError(value: unknown): string {
  const error = toError(value);
  const cause = error.cause as Cause | undefined;
  const parts = [
    ...readMessage(error.message),
    cause?.code,
    cause?.message,
    cause?.description,
  ]
    .filter(part => part !== undefined && part !== '')
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)));
  return [...new Set(parts)].join(': ').replace(/[.\s]+$/, '');
}
