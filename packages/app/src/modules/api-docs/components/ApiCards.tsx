import type { ApiEntity, Entity } from '@backstage/catalog-model';
import {
  ApiTypeTitle,
  ConsumedApisCard,
  ProvidedApisCard,
} from '@backstage/plugin-api-docs';
import {
  entityDataTableColumns as columns,
  type EntityColumnConfig,
} from '@backstage/plugin-catalog-react/alpha';
import { Cell } from '@backstage/ui';

// Without the description and the definition, which are a click away and would cut the others off.
const columnConfig: EntityColumnConfig[] = [
  columns.createEntityRefColumn({ defaultKind: 'API' }),
  columns.createSystemColumn(),
  columns.createOwnerColumn(),
  {
    id: 'apiType',
    label: 'Type',
    isSortable: true,
    cell: (entity: Entity) => (
      <Cell>
        <ApiTypeTitle apiEntity={entity as ApiEntity} />
      </Cell>
    ),
    sortValue: entity => String(entity.spec?.type ?? ''),
  },
  columns.createSpecLifecycleColumn(),
];

export const ProvidedApis = () => (
  <ProvidedApisCard columnConfig={columnConfig} />
);

export const ConsumedApis = () => (
  <ConsumedApisCard columnConfig={columnConfig} />
);
