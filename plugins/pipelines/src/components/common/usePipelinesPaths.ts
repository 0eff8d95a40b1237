import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** The addresses of the pipelines of entities. */
export function usePipelinesPaths() {
  const entityRoute = useRouteRef(entityRouteRef);
  const runsOf = (entityRef: string) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const entity =
      entityRoute?.({ kind, namespace, name }) ??
      `/catalog/${namespace}/${kind}/${name}`;
    return `${entity}/pipelines`;
  };
  return {
    runs: runsOf,
    run: (entityRef: string, runId: string) =>
      `${runsOf(entityRef)}/${encodeURIComponent(runId)}`,
  };
}
