import { ServiceUnavailableError } from '@backstage/errors';

const USUAL_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

const seconds = (text: string | null) =>
  text && /^\d+$/.test(text) ? Number(text) * 1000 : undefined;

// Retry-After, or the time of day in GitHub's and GitLab's own headers. GitHub's
// is of another limit where requests remain. Sources: "Rate limits for the REST
// API" of GitHub, "User and IP rate limits" of GitLab.
function readReset(headers: Headers, now: number): number {
  const after = headers.get('retry-after');
  const pause = seconds(after);
  if (pause !== undefined) {
    return now + pause;
  }
  const date = after ? Date.parse(after) : NaN;
  if (!Number.isNaN(date)) {
    return date;
  }
  const isOfLimit = headers.get('x-ratelimit-remaining') === '0';
  return (
    (isOfLimit ? seconds(headers.get('x-ratelimit-reset')) : undefined) ??
    seconds(headers.get('ratelimit-reset')) ??
    now + USUAL_PAUSE_MS
  );
}

/** Whether a host says that it was asked too often, in its headers or only in its message. */
export function isRateLimited(
  { status, headers }: Response,
  message: string,
): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers.get('x-ratelimit-remaining') === '0' ||
        headers.has('retry-after') ||
        /rate limit/i.test(message)))
  );
}

/** Leaves a host alone for as long as it wants to be. */
export class RateLimit {
  #until = 0;

  constructor(
    private readonly options: { title: string; credentialsPlace: string },
  ) {}

  note(headers: Headers): void {
    const now = Date.now();
    const until = Math.min(readReset(headers, now), now + LONGEST_PAUSE_MS);
    this.#until = Math.max(until, now + 1000);
  }

  /** @throws ServiceUnavailableError until the host has had its pause. */
  check(): void {
    if (Date.now() >= this.#until) {
      return;
    }
    const { title, credentialsPlace } = this.options;
    const time = new Date(this.#until).toISOString().slice(11, 16);
    throw new ServiceUnavailableError(
      `${title} has had too many requests from the portal and answers none until ${time} UTC: if this happens often, an administrator gives the portal an account with a higher limit in ${credentialsPlace}`,
    );
  }
}
