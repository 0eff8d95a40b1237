import { ANNOTATION_SOURCE_LOCATION } from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { componentOf } from '../../lib/componentOf';
import { forgeBases } from '../../lib/forgeBases';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

/** A run, and the component whose page shows it. */
export function useRunPlace(runId: string) {
  const forge = useForge();
  const catalog = useApi(catalogApiRef);
  const config = useApi(configApiRef);
  const { id, repository } = useRepository();
  const { html_url: url } = repository;
  return useAsyncRetry(async () => {
    const [run, { items }] = await Promise.all([
      forge.getRun(id, runId),
      catalog.queryEntities({
        query: {
          kind: 'component',
          [`metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`]: {
            $hasPrefix: `url:${url}`,
          },
        },
        limit: 500,
      }),
    ]);
    return { run, component: componentOf(items, id, forgeBases(config)) };
  }, [forge, catalog, config, id, url, runId]);
}
