import { ConflictError, isError, NotAllowedError } from '@backstage/errors';
import type {
  AuthResolverContext,
  BackstageSignInResult,
} from '@backstage/plugin-auth-node';
import { type Identity, whoCameIn } from './Identity';
import { type Lookup, toLookups } from './toLookups';

/** Signs in the first User that a lookup finds, or says what was looked for. */
export async function signInWithLookups(
  identity: Identity,
  context: AuthResolverContext,
): Promise<BackstageSignInResult> {
  const lookups = toLookups(identity);
  for (const lookup of lookups) {
    try {
      return await context.signInWithCatalogUser(lookup.query);
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        throw new ConflictError(
          `More than one User in the catalog has ${lookup.text}, so ${whoCameIn(
            identity,
          )} could be any of them`,
          error,
        );
      }
      if (!isError(error) || error.name !== 'NotFoundError') {
        throw error;
      }
    }
  }
  throw new NotAllowedError(explainNoMatch(identity, lookups));
}

function explainNoMatch(identity: Identity, lookups: Lookup[]): string {
  const { providerId, unverifiedEmail } = identity;
  const lookedFor = lookups.length
    ? `looked for a User with ${lookups.map(({ text }) => text).join(' or ')}`
    : `${providerId} sent nothing that a User could be found by`;
  const notUsed = unverifiedEmail
    ? `. The e-mail ${unverifiedEmail} was not looked for, because ${providerId} does not say that it is verified`
    : '';
  return `No user in the catalog matches ${whoCameIn(
    identity,
  )}: ${lookedFor}${notUsed}`;
}
