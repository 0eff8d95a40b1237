import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readCookie } from './readCookie.ts';
import type { Session, SessionCache, StoredSession } from './Session.ts';

const COOKIE = 'larkspur_session';
/** 256 random bits in base64url. */
const TOKEN = /^[\w-]{43}$/;
const LIFETIME_SECONDS = 30 * 24 * 3_600;
const RENEW_AFTER_MS = 3_600_000;
const PATIENCE_MS = 50;

const VISITOR: Session = { kind: 'visitor' };

export type Sessions = {
  /** Who asks. Never throws and never takes long: when in doubt, a visitor. */
  read(request: Pick<IncomingMessage, 'headers'>): Promise<Session>;
};

type Options = {
  cache: SessionCache;
  now?: () => Date;
  /** Told why somebody became a visitor who may be a reader. */
  onProblem?: (reason: string) => void;
};

/** Sessions of readers, for one web server. */
export function createSessions(options: Options): Sessions {
  const { cache, now = () => new Date(), onProblem = () => {} } = options;

  async function lookUp(token: string): Promise<StoredSession | undefined> {
    const stop = new AbortController();
    const late = wait(PATIENCE_MS, undefined, {
      signal: stop.signal,
      ref: false,
    }).then(() => Promise.reject(new Error(`no answer in ${PATIENCE_MS} ms`)));
    try {
      return await Promise.race([cache.get(token), late]);
    } finally {
      late.catch(() => {});
      stop.abort();
    }
  }

  function renew(token: string, stored: StoredSession): void {
    if (now().getTime() - Date.parse(stored.renewedAt) < RENEW_AFTER_MS) return;
    const renewed = { ...stored, renewedAt: now().toISOString() };
    // The page does not wait for it; the next one tries again
    cache
      .set(token, renewed, LIFETIME_SECONDS)
      .catch((error: unknown) => onProblem(`not renewed: ${error}`));
  }

  return {
    async read(request) {
      const token = readCookie(request.headers.cookie, COOKIE);
      if (!token || !TOKEN.test(token)) return VISITOR;
      try {
        const stored = await lookUp(token);
        if (!stored) return VISITOR;
        renew(token, stored);
        const { readerId, language, signedInAt } = stored;
        const since = new Date(signedInAt);
        return { kind: 'reader', readerId, language, signedInAt: since };
      } catch (error) {
        onProblem(error instanceof Error ? error.message : String(error));
        return VISITOR;
      }
    },
  };
}
