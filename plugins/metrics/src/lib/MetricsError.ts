/**
 * Why there is no answer:
 *
 * - `query`: the source refuses the query
 * - `session`: whoever asks is not signed in any more
 * - `denied`: whoever asks may not
 * - `credentials`: the source refuses the portal
 * - `missing`: the portal has no such endpoint
 * - `unavailable`: the source has a fault of its own
 * - `timeout`, `unreachable`, `tooLarge`, `malformed`: as they say
 */
export type MetricsProblem =
  | 'query'
  | 'session'
  | 'denied'
  | 'credentials'
  | 'missing'
  | 'unavailable'
  | 'timeout'
  | 'unreachable'
  | 'tooLarge'
  | 'malformed';

/** Words of others are shown as they are, but not all of a page of them. */
const MAX_WORDS = 500;

/** That the source of metrics gave no answer; its message are its own words, where there are some. */
export class MetricsError extends Error {
  readonly name = 'MetricsError';

  constructor(readonly problem: MetricsProblem, words = '') {
    super(words.slice(0, MAX_WORDS));
  }
}
