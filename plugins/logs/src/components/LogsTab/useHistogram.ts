import { useApi } from '@backstage/frontend-plugin-api';
import type { LogHistogram } from '@portico/plugin-logs-common';
import { useEffect, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import type { FixedRange } from '@portico/ui-kit';
import { logsApiRef } from '../../api';
import type { FeedQuery } from '../../feed/FeedState';

export type Histogram = { range: FixedRange; histogram: LogHistogram };

const FOLLOW_MS = 10_000;

/** How many lines of all levels a query finds over time; counted anew now and then while lines come. */
export function useHistogram(
  { of, from, to, filter }: FeedQuery,
  { isOn, isFollowing }: { isOn: boolean; isFollowing: boolean },
): { value?: Histogram; error?: Error } {
  const api = useApi(logsApiRef);
  const [now, setNow] = useState<number>();
  const { text, regex } = filter;
  const key = JSON.stringify({ of, from, to, text, regex });
  useEffect(() => {
    setNow(undefined);
    if (!isFollowing) {
      return undefined;
    }
    const timer = setInterval(() => setNow(Date.now()), FOLLOW_MS);
    return () => clearInterval(timer);
  }, [isFollowing, key]);
  return useAsync(async () => {
    if (!isOn) {
      return undefined;
    }
    const range =
      now === undefined ? { from, to } : { from: now - (to - from), to: now };
    const query = { ...range, filter: { text, regex } };
    return { range, histogram: await api.histogram(of, query) };
  }, [api, isOn, key, now]);
}
