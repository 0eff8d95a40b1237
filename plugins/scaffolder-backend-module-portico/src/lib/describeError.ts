import { toError } from '@backstage/errors';

type Cause = { code?: string; message?: string; description?: unknown };

/** What a host says in the JSON that it answers with: Gitea as `message`, Backstage as `error`. */
function readAnswer(json: string): string | undefined {
  try {
    const { message, error } = JSON.parse(json) as {
      message?: unknown;
      error?: { message?: unknown };
    };
    const said = error?.message ?? message;
    return typeof said === 'string' ? said.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Git's client writes what the host answered behind its message, as JSON. */
function readGitData(data: string): string | undefined {
  try {
    const { response } = JSON.parse(data) as { response?: unknown };
    return typeof response === 'string' ? response.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Without the wrapping, and without a stack that a host has sent. */
function readMessage(message: string): string[] {
  const [, text, data] = /^(.*?) \{data=(\{.*\})\}$/s.exec(message) ?? [];
  if (text) {
    return [text, readGitData(data) ?? ''];
  }
  const [, said, json] = /^(.*?)[,:]? (\{.*\})$/s.exec(message) ?? [];
  const answer = json && readAnswer(json);
  return answer ? [said, answer] : [message];
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
