import {
  ResponseError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';

const POPUP_MESSAGES: Record<string, string> = {
  PopupRejectedError:
    'The browser did not open the sign-in window: allow pop-ups for this page and try again',
  PopupClosedError: 'The sign-in window was closed before sign-in was complete',
};

/** The sentence of an error that is meant for the person before the screen. */
export function messageOf(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.cause.message;
  }
  const { name, message } = toError(error);
  return POPUP_MESSAGES[name] ?? message;
}

/** Whether the portal cannot answer yet, but will. */
export function isStarting(error: unknown): boolean {
  return error instanceof ResponseError
    ? error.statusCode === 503
    : error instanceof ServiceUnavailableError;
}

/** Whether the portal answered that what was asked for does not exist. */
export function isGone(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}
