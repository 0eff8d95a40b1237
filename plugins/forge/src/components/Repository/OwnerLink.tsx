import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** Leads to the team or person of that name; plain text when the catalog has neither. */
export const OwnerLink = ({ name }: { name: string }) => {
  const catalog = useApi(catalogApiRef);
  const { value: owner } = useAsync(async () => {
    const entityRefs = [`group:default/${name}`, `user:default/${name}`];
    const { items } = await catalog.getEntitiesByRefs({ entityRefs });
    return items.find(Boolean);
  }, [catalog, name]);
  return owner ? <EntityRefLink entityRef={owner} /> : <>{name}</>;
};
