import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { personIdentityModule } from './identity/personIdentityModule';
import { forgePlugin } from './plugin';

/** The forge, and the sign-in of those who come with a personal access token; nothing where it is switched off. */
export const forge = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  loader: ({ config }) =>
    config.getOptionalBoolean('forge.enabled') ?? true
      ? [forgePlugin, personIdentityModule]
      : [],
});
