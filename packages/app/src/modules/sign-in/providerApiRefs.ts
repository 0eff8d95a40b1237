import {
  type ApiRef,
  type BackstageIdentityApi,
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';
import { oidcAuthApiRef } from './oidcAuthApi';

/** What signing in through a provider takes. */
export type ProviderApi = ProfileInfoApi & BackstageIdentityApi & SessionApi;

/** Every provider that the page can offer, by auth provider id. */
export const providerApiRefs: Record<string, ApiRef<ProviderApi>> = {
  oidc: oidcAuthApiRef,
  github: githubAuthApiRef,
  gitlab: gitlabAuthApiRef,
  google: googleAuthApiRef,
  microsoft: microsoftAuthApiRef,
  okta: oktaAuthApiRef,
};
