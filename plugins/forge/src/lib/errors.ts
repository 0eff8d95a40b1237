import { ResponseError } from '@backstage/errors';

const cause = (error: Error) =>
  error instanceof ResponseError ? error.cause : error;

/** Whether an answer or an error means that something is not there. */
export const isNotFound = (error: Error) =>
  cause(error).name === 'NotFoundError';

/** Whether somebody else was faster, or a name is taken. */
export const isConflict = (error: Error) =>
  cause(error).name === 'ConflictError';

/** What the backend says, without the status line around it. */
export const messageOf = (error: unknown) =>
  error instanceof Error ? cause(error).message : String(error);
