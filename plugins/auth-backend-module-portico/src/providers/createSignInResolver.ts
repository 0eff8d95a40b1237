import type { Config } from '@backstage/config';
import { NotAllowedError, toError } from '@backstage/errors';
import {
  type AuthResolverContext,
  type BackstageSignInResult,
  commonSignInResolvers,
  type OAuthAuthenticatorResult,
  readDeclarativeSignInResolver,
  type SignInInfo,
  type SignInResolver,
  type SignInResolverFactory,
} from '@backstage/plugin-auth-node';
import { type Identity, whoCameIn } from '../lib/Identity';
import { signInWithLookups } from '../lib/signInWithLookups';
import type { ProviderDefinition } from './ProviderDefinition';

/**
 * Finds the User of who came in: by the resolvers under `signIn.resolvers`, or
 * without them by e-mail, then by user name.
 */
export function createSignInResolver<TContext, TProfile>(
  definition: ProviderDefinition<TContext, TProfile>,
  { config, providerId }: { config: Config; providerId: string },
): SignInResolver<OAuthAuthenticatorResult<TProfile>> {
  const signInResolverFactories: Record<string, SignInResolverFactory> = {
    ...commonSignInResolvers,
    ...definition.resolvers,
  };
  const declared = readDeclarativeSignInResolver<
    OAuthAuthenticatorResult<TProfile>
  >({ config, signInResolverFactories });
  const ownsUserNames = definition.ownsUserNames?.(config) ?? false;
  const loginAnnotation = definition.loginAnnotation?.(config);

  return async (info, context) => {
    const { email, userName } = definition.claims(info.result.fullProfile);
    const identity: Identity = {
      providerId,
      email: info.profile.email,
      unverifiedEmail: info.profile.email ? undefined : email,
      userName,
      ownsUserNames,
      loginAnnotation,
    };
    return declared
      ? signInWithDeclared(declared, identity, info, context)
      : signInWithLookups(identity, context);
  };
}

async function signInWithDeclared<TResult>(
  resolver: SignInResolver<TResult>,
  identity: Identity,
  info: SignInInfo<TResult>,
  context: AuthResolverContext,
): Promise<BackstageSignInResult> {
  try {
    return await resolver(info, context);
  } catch (cause) {
    throw new NotAllowedError(
      `No user in the catalog matches ${whoCameIn(
        identity,
      )} by the signIn.resolvers of auth.providers.${identity.providerId}: ${
        toError(cause).message
      }`,
      cause,
    );
  }
}
