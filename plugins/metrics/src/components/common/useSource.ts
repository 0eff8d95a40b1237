import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** What configuration says of the source of metrics. */
export type Source = {
  title: string;
  queryUrl?: string;
  scrapeSeconds: number;
};

export function useSource(): Source {
  const config = useApi(configApiRef);
  return useMemo(() => {
    const source = config.getOptionalConfig('metrics.source');
    return {
      title: source?.getOptionalString('title') ?? 'Prometheus',
      queryUrl: source?.getOptionalString('queryUrl'),
      scrapeSeconds: source?.getOptionalNumber('scrapeSeconds') ?? 15,
    };
  }, [config]);
}
