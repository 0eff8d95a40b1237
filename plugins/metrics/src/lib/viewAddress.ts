import {
  momentAddress,
  parseMomentAddress,
  type TimeRange,
  millisecondsOf,
} from '@portico/ui-kit';

/** What the tab shows; the address holds all of it. */
export type MetricsView = {
  range: TimeRange;
  /** The moment that is marked, in milliseconds since 1970. */
  at?: number;
  /** Whether it is read anew as time goes on. */
  isFollowing: boolean;
};

const own = ['span', 'from', 'to', 'at', 'line', 'follow'];

/** Reads an address; to those of `parseMomentAddress` comes `follow=1`, which the logs tab has as well. */
export function parseViewAddress(search: URLSearchParams): MetricsView {
  const { range, moment } = parseMomentAddress(search);
  return {
    range,
    at: moment && millisecondsOf(moment.time),
    isFollowing: search.get('follow') === '1',
  };
}

/** Writes an address, and leaves what else it says. */
export function viewAddress(
  view: MetricsView,
  before: URLSearchParams,
): URLSearchParams {
  const search = momentAddress(view);
  if (view.isFollowing) {
    search.set('follow', '1');
  }
  for (const [name, value] of before) {
    if (!own.includes(name)) {
      search.append(name, value);
    }
  }
  return search;
}
