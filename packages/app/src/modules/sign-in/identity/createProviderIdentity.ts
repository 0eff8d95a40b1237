import type {
  BackstageIdentityResponse,
  IdentityApi,
  ProfileInfo,
} from '@backstage/frontend-plugin-api';
import type { ProviderApi } from '../providerApiRefs';

/** The identity of someone who came in through a provider. */
export function createProviderIdentity(options: {
  authApi: ProviderApi;
  response: BackstageIdentityResponse;
  profile: ProfileInfo;
  onSignOut(): void;
}): IdentityApi {
  const { authApi, response, profile, onSignOut } = options;
  return {
    getProfileInfo: async () => profile,
    getBackstageIdentity: async () => response.identity,
    getCredentials: async () => ({
      token: (await authApi.getBackstageIdentity())?.token,
    }),
    signOut: async () => {
      onSignOut();
      await authApi.signOut();
    },
  };
}
