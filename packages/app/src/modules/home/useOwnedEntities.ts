import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

export const MAX_OWNED = 50;

/** Components, systems and APIs that the reader or one of the reader's groups owns, by title. */
export function useOwnedEntities() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useAsync(async (): Promise<Entity[]> => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { items } = await catalog.queryEntities({
      filter: {
        'relations.ownedBy': ownershipEntityRefs,
        kind: ['component', 'system', 'api'],
      },
      fields: ['kind', 'metadata', 'spec.type', 'spec.lifecycle'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: MAX_OWNED,
    });
    return items;
  }, [identity, catalog]);
}
