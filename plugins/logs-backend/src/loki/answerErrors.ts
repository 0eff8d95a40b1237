import { isError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { TIMED_OUT } from '../store/createDeadline';

const STATUS: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  UnsupportedMediaTypeError: 415,
  ServiceUnavailableError: 429,
};

/** Loki answers with the text of an error, and its clients show that and try 429 and 5xx again. */
export const answerErrors: ErrorRequestHandler = (error, _req, res, next) => {
  const name = isError(error) ? error.name : '';
  const isTimeout = isError(error) && error.code === TIMED_OUT;
  const status = isTimeout ? 504 : STATUS[name];
  if (!status || res.headersSent) {
    next(error);
    return;
  }
  const why = isTimeout
    ? 'The query took longer than logs.limits.queryTimeout: take a shorter time, or a text to find instead of a pattern'
    : error.message;
  res.status(status).type('text/plain').send(`${why}\n`);
};
