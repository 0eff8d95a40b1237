import {
  configApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { CatalogTable } from '@backstage/plugin-catalog';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  CatalogFilterLayout,
  EntityListProvider,
  type EntityListPagination,
} from '@backstage/plugin-catalog-react';
import { ButtonLink, Container, Header } from '@backstage/ui';
import AddIcon from '@material-ui/icons/Add';
import type { ReactNode } from 'react';
import { columns } from './columns';
import { useStarAction } from './useStarAction';

type CatalogPageProps = {
  filters: ReactNode;
  pagination: EntityListPagination;
};

/** The list of entities: filters at the left, the table of what they leave at the right. */
export const CatalogPage = ({ filters, pagination }: CatalogPageProps) => {
  const organization = useApi(configApiRef).getOptionalString(
    'organization.name',
  );
  const createHref = useRouteRef(catalogPlugin.externalRoutes.createComponent);
  const actions = useStarAction();
  return (
    <EntityListProvider pagination={pagination}>
      <Header
        title={organization ? `${organization} catalog` : 'Catalog'}
        customActions={
          createHref && (
            <ButtonLink
              variant="primary"
              href={createHref()}
              iconStart={<AddIcon fontSize="small" />}
            >
              Create
            </ButtonLink>
          )
        }
      />
      <Container>
        <CatalogFilterLayout>
          <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
          <CatalogFilterLayout.Content>
            <CatalogTable columns={columns} actions={actions} />
          </CatalogFilterLayout.Content>
        </CatalogFilterLayout>
      </Container>
    </EntityListProvider>
  );
};
