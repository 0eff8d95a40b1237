import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { type SortDescriptor, useTable } from '@backstage/ui';
import { TEMPLATE, TEMPLATE_VERSION } from './origin';

export const PAGE_SIZE = 10;

export type MadeEntity = Entity & { id: string };

const fields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  `metadata.annotations.${TEMPLATE_VERSION}`,
  'spec.lifecycle',
  'relations',
];

const fieldOf: Record<string, string> = {
  name: 'metadata.name',
  owner: 'spec.owner',
  version: `metadata.annotations.${TEMPLATE_VERSION}`,
  lifecycle: 'spec.lifecycle',
};

const orderOf = ({ column, direction }: SortDescriptor) => ({
  field: fieldOf[column] ?? fieldOf.name,
  order: direction === 'descending' ? ('desc' as const) : ('asc' as const),
});

/** What a template made, page by page, sorted by the catalog. */
export function useMadeEntities(template: Entity) {
  const catalog = useApi(catalogApiRef);
  const templateRef = stringifyEntityRef(template);
  return useTable<MadeEntity>({
    mode: 'offset',
    initialSort: { column: 'name', direction: 'ascending' },
    paginationOptions: { pageSize: PAGE_SIZE, showPageSizeOptions: false },
    getData: async ({ offset, pageSize, sort }) => {
      const { items, totalItems } = await catalog.queryEntities({
        filter: { [`metadata.annotations.${TEMPLATE}`]: templateRef },
        fields,
        orderFields: sort
          ? orderOf(sort)
          : { field: fieldOf.name, order: 'asc' },
        offset,
        limit: pageSize,
      });
      const data = items.map(item => ({
        ...item,
        id: stringifyEntityRef(item),
      }));
      return { data, totalCount: totalItems };
    },
  });
}
