import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** To see runs and their logs, of the entities that one may see. */
export const pipelinesRunReadPermission = createPermission({
  name: 'pipelines.run.read',
  attributes: { action: 'read' },
});

/** To start, repeat and cancel the runs of an entity. */
export const pipelinesRunTriggerPermission = createPermission({
  name: 'pipelines.run.trigger',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

export const pipelinesPermissions = [
  pipelinesRunReadPermission,
  pipelinesRunTriggerPermission,
];
