import { ResponseError } from '@backstage/errors';

const cause = (error: Error) =>
  error instanceof ResponseError ? error.cause : error;

const isNamed = (name: string) => (error: unknown) =>
  error instanceof Error && cause(error).name === name;

/** Whether an answer or an error means that something is not there. */
export const isNotFound = isNamed('NotFoundError');

/** Whether somebody else was faster, or a name is taken. */
export const isConflict = isNamed('ConflictError');

/** Whether somebody asked for what they may not have. */
export const isNotAllowed = isNamed('NotAllowedError');

/** What the backend says, without the status line around it. */
export const messageOf = (error: unknown) =>
  error instanceof Error ? cause(error).message : String(error);
