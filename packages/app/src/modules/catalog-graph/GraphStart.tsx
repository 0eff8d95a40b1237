import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Content,
  EmptyState,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { ReactElement } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';

const MAX_DOMAINS = 20;

function graphOf(rootEntityRefs: string[], onPhone: boolean): string {
  const params = new URLSearchParams(
    rootEntityRefs.map(ref => ['rootEntityRefs[]', ref]),
  );
  params.append('selectedKinds[]', 'domain');
  params.append('selectedKinds[]', 'system');
  params.append('maxDepth', '1');
  // The filters stand above the graph on a phone and would push it off the screen.
  params.append('showFilters', String(!onPhone));
  return params.toString();
}

const DomainsRedirect = () => {
  const catalog = useApi(catalogApiRef);
  const onPhone = useMediaQuery('(max-width: 600px)', { noSsr: true });
  const { value, loading, error } = useAsync(
    () =>
      catalog.queryEntities({
        filter: { kind: 'domain' },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        limit: MAX_DOMAINS,
      }),
    [catalog],
  );
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return <ResponseErrorPanel error={error} />;
  }
  if (!value?.items.length) {
    return (
      <Content>
        <EmptyState
          missing="content"
          title="Nothing to draw yet"
          description="The catalog holds no domains. Open any entity and follow “View graph” on its Relations card."
        />
      </Content>
    );
  }
  const search = graphOf(value.items.map(stringifyEntityRef), onPhone);
  return <Navigate to={{ search }} replace />;
};

/** The graph page is blank until it is told where to begin. Unless the address says so, it begins at the domains. */
export const GraphStart = ({ children }: { children: ReactElement }) => {
  const { search } = useLocation();
  const hasRoots = new URLSearchParams(search).has('rootEntityRefs[]');
  return hasRoots ? children : <DomainsRedirect />;
};
