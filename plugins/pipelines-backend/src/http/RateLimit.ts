import { ServiceUnavailableError } from '@backstage/errors';

const USUAL_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

const seconds = (text: string | null) =>
  text && /^\d+$/.test(text) ? Number(text) * 1000 : undefined;

// Retry-After and GitLab's and GitHub's own headers, which say the time of day
function readReset(headers: Headers, now: number): number {
  const after = headers.get('retry-after');
  const pause = seconds(after);
  if (pause !== undefined) {
    return now + pause;
  }
  const date = after ? Date.parse(after) : NaN;
  return Number.isNaN(date)
    ? seconds(headers.get('x-ratelimit-reset')) ??
        seconds(headers.get('ratelimit-reset')) ??
        now + USUAL_PAUSE_MS
    : date;
}

/** Whether a host says that it was asked too often. */
export function isRateLimited({ status, headers }: Response): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers.get('x-ratelimit-remaining') === '0' ||
        headers.has('retry-after')))
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
