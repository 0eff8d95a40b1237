import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Its key below `auth.providers`. */
export const PROVIDER_ID = 'forge';

/** The header with the entity ref of the person to sign in. */
export const PERSON_HEADER = 'x-forge-person';

const FORGE = 'plugin:forge';

/**
 * Signs in the person whom a personal access token of the forge stands for.
 * Nobody can ask for it but the forge's own backend.
 */
export const personIdentityModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'forge',
  register(reg) {
    reg.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        providers: authProvidersExtensionPoint,
      },
      async init({ httpAuth, providers }) {
        const authenticator = createProxyAuthenticator({
          defaultProfileTransform: async () => ({ profile: {} }),
          initialize: () => undefined,
          async authenticate({ req }) {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['service'],
            });
            if (principal.subject !== FORGE) {
              throw new NotAllowedError('Only the forge signs people in here');
            }
            return { result: { userRef: req.header(PERSON_HEADER) ?? '' } };
          },
        });
        providers.registerProvider({
          providerId: PROVIDER_ID,
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.userRef }),
          }),
        });
      },
    });
  },
});
