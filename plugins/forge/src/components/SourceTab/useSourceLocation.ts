import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { forgeBases } from '../../lib/forgeBases';
import { repositoryOf } from '../../lib/repositoryOf';

/** Where on the forge the entity of the page comes from. */
export function useSourceLocation() {
  const { entity } = useEntity();
  return repositoryOf(entity, forgeBases(useApi(configApiRef)));
}
