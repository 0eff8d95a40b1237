import type { Claims } from './ProviderDefinition';

/**
 * The e-mail that may say who someone is: never one that the provider calls
 * unverified.
 *
 * @param accepted - the e-mail that the authenticator itself accepts
 * @param assumeVerified - use an e-mail of which the provider says nothing
 */
export function usableEmail(
  accepted: string | undefined,
  claims: Claims,
  assumeVerified: boolean,
): string | undefined {
  if (claims.emailVerified === false) {
    return undefined;
  }
  return accepted ?? (assumeVerified ? claims.email : undefined);
}
