import { useRouteRef } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import {
  EntityKindPicker,
  EntityLifecyclePicker,
  EntityOwnerPicker,
  EntityTagPicker,
  EntityTypePicker,
  UserListPicker,
} from '@backstage/plugin-catalog-react';
import { EntityListPage } from '../../catalog';

const filters = (
  <>
    <EntityKindPicker initialFilter="api" hidden />
    <EntityTypePicker />
    <UserListPicker initialFilter="all" />
    <EntityOwnerPicker />
    <EntityLifecyclePicker />
    <EntityTagPicker />
  </>
);

/** The catalog, narrowed to APIs. */
export const ApiExplorerPage = () => {
  const registerHref = useRouteRef(apiDocsPlugin.externalRoutes.registerApi);
  return (
    <EntityListPage
      title="APIs"
      filters={filters}
      add={registerHref && { title: 'Register an API', href: registerHref() }}
    />
  );
};
