import type { PassportOAuthAuthenticatorHelper } from '@backstage/plugin-auth-node';
import type { Claims } from './ProviderDefinition';

type PassportProfile = Awaited<
  ReturnType<PassportOAuthAuthenticatorHelper['fetchProfile']>
>;

/** What a provider answered, before Passport picked from it. */
interface RawProfile {
  _json?: {
    email_verified?: boolean;
    /** GitLab: null until the owner of the address has confirmed it. */
    confirmed_at?: string | null;
  };
}

/** Reads a profile in the shape that all Passport strategies share. */
export function passportClaims(
  profile: (PassportProfile & RawProfile) | undefined,
): Claims {
  const raw = profile?._json;
  return {
    email: profile?.emails?.[0]?.value ?? profile?.email,
    emailVerified: raw?.confirmed_at === null ? false : raw?.email_verified,
    userName: profile?.username,
  };
}
