import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { Claims } from './ProviderDefinition';

/** Reads the standard claims of the user info endpoint. */
export function oidcClaims(profile: OidcAuthResult | undefined): Claims {
  const userinfo = profile?.userinfo;
  return {
    email: userinfo?.email,
    emailVerified: userinfo?.email_verified,
    userName: userinfo?.preferred_username,
  };
}
