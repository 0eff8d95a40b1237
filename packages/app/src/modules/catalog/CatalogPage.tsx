import {
  configApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import type { EntityListPagination } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { EntityListPage } from './EntityListPage';

type CatalogPageProps = {
  filters: ReactNode;
  pagination: EntityListPagination;
};

export const CatalogPage = ({ filters, pagination }: CatalogPageProps) => {
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const createHref = useRouteRef(catalogPlugin.externalRoutes.createComponent);
  return (
    <EntityListPage
      title={organization ? `${organization} catalog` : 'Catalog'}
      filters={filters}
      pagination={pagination}
      add={createHref && { title: 'Create', href: createHref() }}
    />
  );
};
