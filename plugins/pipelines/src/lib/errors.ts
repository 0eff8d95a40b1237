import { ResponseError } from '@backstage/errors';

const cause = (error: Error) =>
  error instanceof ResponseError ? error.cause : error;

/** Whether an answer or an error means that something is not there. */
export const isNotFound = (error: Error) =>
  cause(error).name === 'NotFoundError';

/** Whether the reader is not permitted to see or do something. */
export const isNotAllowed = (error: Error) =>
  cause(error).name === 'NotAllowedError';

/** What the backend says, without the status line around it. */
export const messageOf = (error: unknown) =>
  error instanceof Error ? cause(error).message : String(error);
