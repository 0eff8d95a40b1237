import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { personIdentityModule } from './identity/personIdentityModule';
import { forgePlugin } from './plugin';

/** The forge, and the sign-in of those who come with a personal access token. */
export const forge = createBackendFeatureLoader({
  loader: () => [forgePlugin, personIdentityModule],
});
