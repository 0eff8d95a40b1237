import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Moment } from '@portico/ui-kit';
import { logsApiRef } from '../../api';
import { followFeed, type FollowState } from '../../feed/followFeed';
import type { FeedQuery } from '../../feed/FeedState';
import { LogFeed } from '../../feed/LogFeed';

/** The lines of a query around a moment, and those that come as long as they are followed. */
export function useFeed(
  query: FeedQuery,
  moment: Moment | undefined,
  isFollowing: boolean,
) {
  const api = useApi(logsApiRef);
  const feed = useMemo(() => new LogFeed(api), [api]);
  const state = useSyncExternalStore(feed.subscribe, feed.getState);
  const [following, setFollowing] = useState<FollowState>({ status: 'off' });
  const key = JSON.stringify(query);
  const at = JSON.stringify(moment);

  useEffect(() => {
    feed.open(JSON.parse(key), at && JSON.parse(at));
  }, [feed, key, at]);
  useEffect(() => () => feed.close(), [feed]);

  const isReady = !state.isLoading && !state.error;
  useEffect(() => {
    if (!isFollowing || !isReady) {
      setFollowing({ status: 'off' });
      return undefined;
    }
    const stopping = new AbortController();
    const { signal } = stopping;
    const report = (it: FollowState) => !signal.aborted && setFollowing(it);
    followFeed({ api, feed, query: JSON.parse(key), signal, report });
    return () => stopping.abort();
  }, [api, feed, key, isFollowing, isReady]);

  return { feed, state, following };
}
