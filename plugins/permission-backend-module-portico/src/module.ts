import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readAdmins } from './config/readAdmins';
import { PorticoPolicy } from './policy/PorticoPolicy';
import { UnknownPermissions } from './policy/UnknownPermissions';

/** Answers the permission backend from the table in `policy/permissionTable`. */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'portico-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
      },
      async init({ config, logger, policy }) {
        const admins = readAdmins({ config, logger });
        const unknownPermissions = new UnknownPermissions(logger);
        policy.setPolicy(new PorticoPolicy({ admins, unknownPermissions }));
      },
    });
  },
});
