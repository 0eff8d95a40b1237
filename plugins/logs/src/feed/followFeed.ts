import { millisecondsOf } from '@portico/ui-kit';
import type { LogsApi } from '../api';
import { isRefusal, messageOf } from '../lib/errors';
import type { FeedQuery } from './FeedState';
import type { LogFeed } from './LogFeed';
import { pause } from './pause';

export type FollowState = {
  status: 'off' | 'connecting' | 'open' | 'waiting' | 'ended';
  /** Why no lines come. */
  message?: string;
};

/** So many lines at once are all that the backend tells; then there may have been more. */
const BATCH = 1_000;
const CATCH_UP_PAGES = 5;
/** Clocks of others may be ahead. */
const AHEAD_MS = 10_000;
const LEFT_OUT =
  'More lines came than can be shown live; some were left out. Refresh to see all.';

type Following = {
  api: LogsApi;
  feed: LogFeed;
  query: FeedQuery;
  signal: AbortSignal;
  report: (state: FollowState) => void;
};

/** What came between the last line that is shown and now. */
async function catchUp({ api, feed, query, signal }: Following) {
  const { rows } = feed.getState();
  const last = rows[rows.length - 1];
  const range = {
    from: last ? millisecondsOf(last.time) : query.from,
    to: Date.now() + AHEAD_MS,
  };
  let cursor: string | undefined;
  for (let pages = 0; pages < CATCH_UP_PAGES; pages++) {
    const { filter } = query;
    const asked = { ...range, filter, limit: BATCH, cursor };
    const page = await api.lines(
      query.of,
      { ...asked, direction: 'forward' },
      signal,
    );
    if (!signal.aborted) {
      feed.add(page.lines);
    }
    cursor = page.cursor;
    if (!cursor) {
      return;
    }
  }
  feed.tell(LEFT_OUT);
}

/** Reads one connection to its end. @returns why it is over for good, if it is */
async function readConnection(following: Following) {
  const { api, feed, query, signal, report } = following;
  let problem: string | undefined;
  for await (const event of api.follow(query.of, query.filter, signal)) {
    if (signal.aborted) {
      break;
    } else if (event.kind === 'open') {
      await catchUp(following);
      report({ status: 'open' });
    } else if (event.kind === 'lines') {
      feed.add(event.lines);
      if (event.lines.length >= BATCH) {
        feed.tell(LEFT_OUT);
      }
    } else if (event.kind === 'end') {
      return { isOver: true, message: event.message };
    } else {
      problem = event.message;
    }
  }
  return { isOver: false, message: problem };
}

/** Adds the lines that come to a feed, and connects again when it must, until the signal. */
export async function followFeed(following: Following): Promise<void> {
  const { signal, report } = following;
  let delay = 1_000;
  report({ status: 'connecting' });
  while (!signal.aborted) {
    const started = Date.now();
    const { isOver, message } = await readConnection(following).catch(
      error => ({ isOver: isRefusal(error), message: messageOf(error) }),
    );
    if (signal.aborted) {
      return;
    }
    if (isOver) {
      report({ status: 'ended', message });
      return;
    }
    report({ status: 'waiting', message });
    delay = Date.now() - started > 30_000 ? 1_000 : delay;
    await pause(delay, signal);
    delay = Math.min(delay * 2, 15_000);
  }
}
