import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  forgeRepoCreatePermission,
  forgeRepositoryIsOwner,
  forgeRepositoryIsPublic,
  forgeRepoReadPermission,
  RESOURCE_TYPE_FORGE_REPOSITORY as resourceType,
} from '@portico/plugin-forge-common';

function decide(name: string, claims: string[]): PolicyDecision {
  const owned = forgeRepositoryIsOwner(claims);
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'forge',
    resourceType,
    conditions:
      name === forgeRepoReadPermission.name
        ? { anyOf: [owned, forgeRepositoryIsPublic()] }
        : owned,
  };
}

/** Everyone makes repositories and reads public ones; owners do the rest. */
export const testPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          async handle({ permission }, user) {
            if (!user) {
              return { result: AuthorizeResult.DENY };
            }
            return isPermission(permission, forgeRepoCreatePermission)
              ? { result: AuthorizeResult.ALLOW }
              : decide(permission.name, user.info.ownershipEntityRefs);
          },
        });
      },
    });
  },
});

/** The header with the entity ref of who signs in through the `test` provider. */
export const USER_HEADER = 'x-test-user';

/** Signs in any person of the catalog, with the groups the catalog gives them. */
export const testSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-sign-in',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        const authenticator = createProxyAuthenticator({
          defaultProfileTransform: async () => ({ profile: {} }),
          initialize: () => undefined,
          authenticate: async ({ req }) => ({
            result: { entityRef: String(req.header(USER_HEADER)) },
          }),
        });
        providers.registerProvider({
          providerId: 'test',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.entityRef }),
          }),
        });
      },
    });
  },
});
