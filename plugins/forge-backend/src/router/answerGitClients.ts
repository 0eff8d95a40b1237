import { isError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

const STATUSES: Record<string, number> = {
  AuthenticationError: 401,
  InputError: 400,
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

/** Answers as git's client understands: it shows text, and asks for a password at 401. */
export const answerGitClients: ErrorRequestHandler = (
  error,
  req,
  res,
  next,
) => {
  const status = isError(error) ? STATUSES[error.name] : undefined;
  if (!status || res.headersSent) {
    next(error);
    return;
  }
  if (status === 401) {
    res.set('WWW-Authenticate', 'Basic realm="Portal", charset="UTF-8"');
  }
  // a client that still sends would not read it
  req.resume();
  res.status(status).type('text/plain').send(`${error.message}\n`);
};
