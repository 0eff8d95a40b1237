import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { IncomingMessage } from 'node:http';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { TelemetryConfig } from './readTelemetryConfig';

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

/** Whether an address is of this machine alone. */
export const isLocalUrl = (url: string) => LOCAL_NAME.test(new URL(url).host);

/**
 * Who may read metrics: who knows the token. Without one this machine only, and
 * nobody where the portal has an address for others: behind it is a reverse
 * proxy, which may be on this machine and need not say that it is one.
 */
export class ScrapeAccess {
  readonly #expected?: Buffer;
  readonly #isPublic: boolean;

  constructor({ token, isPublic = false }: TelemetryConfig) {
    this.#expected = token === undefined ? undefined : hash(`Bearer ${token}`);
    this.#isPublic = isPublic;
  }

  /** @throws AuthenticationError, NotAllowedError */
  check(request: IncomingMessage): void {
    if (!this.#expected) {
      if (this.#isPublic || !isLocal(request)) {
        throw new NotAllowedError(
          'Metrics are not for others: set portico.telemetry.metrics.token, and let the scraper send it',
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
