import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { IncomingMessage } from 'node:http';
import { createHash, timingSafeEqual } from 'node:crypto';

const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

// What a reverse proxy adds: then somebody else asks, through this machine.
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

const hash = (text: string) => createHash('sha256').update(text).digest();

function isLocal({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    // a page in a browser may have made its own host's name mean this machine
    LOCAL_NAME.test(headers.host ?? '') &&
    !FORWARDED.some(name => name in headers)
  );
}

/** Who may read metrics: who knows the token, or without one this machine only. */
export class ScrapeAccess {
  readonly #expected?: Buffer;

  constructor(token: string | undefined) {
    this.#expected = token === undefined ? undefined : hash(`Bearer ${token}`);
  }

  /** @throws AuthenticationError, NotAllowedError */
  check(request: IncomingMessage): void {
    if (!this.#expected) {
      if (!isLocal(request)) {
        throw new NotAllowedError(
          'Metrics are for this machine only: set portico.telemetry.metrics.token, and let the scraper send it',
        );
      }
      return;
    }
    const given = hash(request.headers.authorization ?? '');
    if (!timingSafeEqual(given, this.#expected)) {
      throw new AuthenticationError(
        'Metrics take the bearer token of portico.telemetry.metrics.token',
      );
    }
  }
}
