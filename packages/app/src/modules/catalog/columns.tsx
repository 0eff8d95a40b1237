import type { TableColumn } from '@backstage/core-components';
import {
  CatalogTable,
  type CatalogTableColumnsFunc,
  type CatalogTableRow,
} from '@backstage/plugin-catalog';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';

const factories = CatalogTable.columns;

function nameColumn(defaultKind: string): TableColumn<CatalogTableRow> {
  return {
    ...factories.createNameColumn({ defaultKind }),
    title: 'Name',
    // The table shares its width evenly and would break this cell after a few letters.
    render: ({ entity }) => (
      <div style={{ minWidth: 220, overflowWrap: 'anywhere' }}>
        <EntityRefLink entityRef={entity} defaultKind={defaultKind} />
        <Typography variant="body2" color="textSecondary">
          {entity.metadata.description}
        </Typography>
      </div>
    ),
  };
}

const typeColumn = () => factories.createSpecTypeColumn({ hidden: false });

const columnsByKind: Record<string, () => TableColumn<CatalogTableRow>[]> = {
  user: () => [],
  group: () => [typeColumn()],
  template: () => [
    typeColumn(),
    factories.createOwnerColumn(),
    factories.createTagsColumn(),
  ],
  resource: () => [
    factories.createSystemColumn(),
    factories.createOwnerColumn(),
    typeColumn(),
    factories.createTagsColumn(),
  ],
  domain: () => [factories.createOwnerColumn(), factories.createTagsColumn()],
  system: () => [factories.createOwnerColumn(), factories.createTagsColumn()],
  location: () => [typeColumn(), factories.createSpecTargetsColumn()],
};

const commonColumns = () => [
  factories.createSystemColumn(),
  factories.createOwnerColumn(),
  typeColumn(),
  factories.createSpecLifecycleColumn(),
];

/** The description stands below the name, so that the table fits a 1280 px window. */
export const columns: CatalogTableColumnsFunc = ({ filters, entities }) => {
  const kind =
    entities[0]?.kind.toLowerCase() ?? filters.kind?.value ?? 'component';
  const inSeveralNamespaces = entities.some(
    entity => entity.metadata.namespace !== 'default',
  );
  return [
    nameColumn(kind),
    ...(columnsByKind[kind] ?? commonColumns)(),
    ...(inSeveralNamespaces ? [factories.createNamespaceColumn()] : []),
  ];
};
