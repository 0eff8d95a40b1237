import type { ErrorRequestHandler } from 'express';
import { PromqlError } from '../promql';

const STATUS: Record<PromqlError['errorType'], number> = {
  bad_data: 400,
  execution: 422,
  timeout: 503,
};

/** Answers as Prometheus does to a query that it cannot answer. */
export const answerErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (!(error instanceof PromqlError) || res.headersSent) {
    next(error);
    return;
  }
  const { errorType, message } = error;
  res
    .status(STATUS[errorType])
    .json({ status: 'error', errorType, error: message });
};
