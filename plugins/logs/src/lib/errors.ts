import { ResponseError } from '@backstage/errors';

const cause = (error: Error) =>
  error instanceof ResponseError ? error.cause : error;

/** What the backend says, without the status line around it. */
export const messageOf = (error: unknown) =>
  error instanceof Error ? cause(error).message : String(error);

export const isNotAllowed = (error: Error) =>
  cause(error).name === 'NotAllowedError';

/** Whether somebody stopped waiting for the answer. */
export const isAbort = (error: unknown) =>
  error instanceof Error && error.name === 'AbortError';

/** Whether asking again changes nothing. */
export const isRefusal = (error: unknown) =>
  error instanceof ResponseError &&
  error.statusCode >= 400 &&
  error.statusCode < 500 &&
  error.statusCode !== 429;

/** Whether it is about the pattern that somebody typed. */
export const isBadPattern = (error: Error) =>
  cause(error).name === 'InputError' &&
  /regular expression|'regex'/.test(messageOf(error));
