import type { SessionCache, StoredSession } from './Session.ts';

/** For tests and for laptops. In production it is session-cache. */
export class MemoryCache implements SessionCache {
  readonly #entries = new Map<
    string,
    { session: StoredSession; until: number }
  >();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async get(token: string): Promise<StoredSession | undefined> {
    const entry = this.#entries.get(token);
    if (!entry || entry.until <= this.#now().getTime()) return undefined;
    return entry.session;
  }

  async set(token: string, session: StoredSession, ttlSeconds: number) {
    const until = this.#now().getTime() + ttlSeconds * 1000;
    this.#entries.set(token, { session, until });
  }
}
