import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { PromqlError } from '../promql';

const STATUS: Record<PromqlError['errorType'], number> = {
  bad_data: 400,
  execution: 422,
  timeout: 503,
};

/** Answers as Prometheus does to a query that it cannot answer. */
export const answerErrors: ErrorRequestHandler = (error, _req, res, next) => {
  const answer = (status: number, errorType: string) =>
    res
      .status(status)
      .json({ status: 'error', errorType, error: error.message });
  if (res.headersSent) {
    next(error);
  } else if (error instanceof PromqlError) {
    answer(STATUS[error.errorType], error.errorType);
  } else if (error instanceof ServiceUnavailableError) {
    answer(503, 'unavailable');
  } else {
    next(error);
  }
};
