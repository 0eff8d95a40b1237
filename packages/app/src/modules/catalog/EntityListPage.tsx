import {
  CatalogFilterLayout,
  EntityListProvider,
  type EntityListPagination,
} from '@backstage/plugin-catalog-react';
import { ButtonLink, Container, Header } from '@backstage/ui';
import AddIcon from '@material-ui/icons/Add';
import type { ReactNode } from 'react';
import { EntityTable } from './EntityTable';

type EntityListPageProps = {
  title: string;
  filters: ReactNode;
  pagination?: EntityListPagination;
  /** The button at the right of the title; none without it. */
  add?: { title: string; href: string };
};

/** Filters at the left, the table of the entities that they leave at the right. */
export const EntityListPage = ({
  title,
  filters,
  pagination = true,
  add,
}: EntityListPageProps) => (
  <EntityListProvider pagination={pagination}>
    <Header
      title={title}
      customActions={
        add && (
          <ButtonLink
            variant="primary"
            href={add.href}
            iconStart={<AddIcon fontSize="small" />}
          >
            {add.title}
          </ButtonLink>
        )
      }
    />
    <Container>
      <CatalogFilterLayout>
        <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
        <CatalogFilterLayout.Content>
          <EntityTable />
        </CatalogFilterLayout.Content>
      </CatalogFilterLayout>
    </Container>
  </EntityListProvider>
);
