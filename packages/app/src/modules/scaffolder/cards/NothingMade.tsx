import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { Flex, Text } from '@backstage/ui';

/** Where what a template made would be, with the way to its form for those who may use it. */
export const NothingMade = ({ template }: { template: Entity }) => {
  const formRoute = useRouteRef(scaffolderPlugin.routes.selectedTemplate);
  const { allowed } = usePermission({ permission: taskCreatePermission });
  const { name, namespace = DEFAULT_NAMESPACE } = template.metadata;
  return (
    <Flex direction="column" align="start" gap="3">
      <Text>Nothing was made from it yet.</Text>
      {formRoute && allowed && (
        <LinkButton
          to={formRoute({ namespace, templateName: name })}
          color="primary"
          variant="outlined"
        >
          Make the first
        </LinkButton>
      )}
    </Flex>
  );
};
