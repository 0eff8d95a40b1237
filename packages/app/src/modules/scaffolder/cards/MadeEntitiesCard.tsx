import { ResponseErrorPanel } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { entityDataTableColumns as columns } from '@backstage/plugin-catalog-react/alpha';
import { Cell, type ColumnConfig, Table } from '@backstage/ui';
import { useMemo } from 'react';
import { NothingMade } from './NothingMade';
import { TEMPLATE_VERSION } from './origin';
import { TemplateVersion } from './TemplateVersion';
import { type MadeEntity, PAGE_SIZE, useMadeEntities } from './useMadeEntities';

const versionColumn = (present?: string): ColumnConfig<MadeEntity> => ({
  id: 'version',
  label: 'Version',
  isSortable: true,
  cell: ({ metadata }) => (
    <Cell>
      <TemplateVersion
        version={metadata.annotations?.[TEMPLATE_VERSION]}
        present={present}
      />
    </Cell>
  ),
});

const MadeEntities = () => {
  const { entity } = useEntity();
  const { tableProps } = useMadeEntities(entity);
  const present = entity.metadata.annotations?.[TEMPLATE_VERSION];
  const columnConfig = useMemo(
    () => [
      columns.createEntityRefColumn({ defaultKind: 'Component' }),
      columns.createOwnerColumn(),
      versionColumn(present),
      columns.createSpecLifecycleColumn(),
    ],
    [present],
  );
  const { data, error, pagination } = tableProps;
  if (error) {
    return <ResponseErrorPanel error={error} />;
  }
  if (data?.length === 0) {
    return <NothingMade template={entity} />;
  }
  const fitsOnOnePage =
    pagination.type === 'page' && (pagination.totalCount ?? 0) <= PAGE_SIZE;
  return (
    <Table
      columnConfig={columnConfig}
      {...tableProps}
      pagination={fitsOnOnePage ? { type: 'none' } : pagination}
    />
  );
};

/** On the page of a template: what was made from it. */
export const MadeEntitiesCard = () => (
  <EntityInfoCard title="Made from this template">
    <MadeEntities />
  </EntityInfoCard>
);
