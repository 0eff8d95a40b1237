import { AuthenticationError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Lets in who sends the secret as a bearer token, and nobody else. */
export function checkSecret(secret: string): RequestHandler {
  const expected = hash(`Bearer ${secret}`);
  return (req, _res, next) => {
    const given = hash(req.headers.authorization ?? '');
    if (!timingSafeEqual(given, expected)) {
      throw new AuthenticationError(
        "These metrics are answered to the portal's own proxy only: ask /api/proxy/prometheus",
      );
    }
    next();
  };
}
