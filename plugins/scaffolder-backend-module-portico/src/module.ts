import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAnnotateAction } from './actions/createAnnotateAction';
import { createBranchAction } from './actions/createBranchAction';
import { createCheckAction } from './actions/createCheckAction';
import { createPublishAction } from './actions/createPublishAction';
import { createRegisterAction } from './actions/createRegisterAction';
import { createWaitAction } from './actions/createWaitAction';

/** The actions that Portico's templates are made of. */
export const scaffolderModulePortico = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'portico',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, catalog, config, scaffolder }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          createCheckAction({ catalog }),
          createAnnotateAction(),
          createPublishAction({ auth, config, integrations }),
          createBranchAction({ auth, config, integrations }),
          createRegisterAction({ catalog, config }),
          createWaitAction({ catalog }),
        );
      },
    });
  },
});
