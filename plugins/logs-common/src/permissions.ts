import { createPermission } from '@backstage/plugin-permission-common';

/** To read the logs of what one may see in the catalog. */
export const logsReadPermission = createPermission({
  name: 'logs.read',
  attributes: { action: 'read' },
});

/** To ask the store itself, which answers with the lines of everything. */
export const logsQueryPermission = createPermission({
  name: 'logs.query',
  attributes: { action: 'read' },
});

/** To add lines to the store. */
export const logsPushPermission = createPermission({
  name: 'logs.push',
  attributes: { action: 'create' },
});

export const logsPermissions = [
  logsReadPermission,
  logsQueryPermission,
  logsPushPermission,
];
