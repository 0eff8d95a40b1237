import type { Config } from '@backstage/config';
import {
  type AuthProviderFactory,
  createOAuthRouteHandlers,
  OAuthEnvironmentHandler,
  type OAuthAuthenticatorResult,
  type ProfileTransform,
} from '@backstage/plugin-auth-node';
import { createSignInResolver } from './createSignInResolver';
import type { ProviderDefinition } from './ProviderDefinition';
import { explainRejections } from './explainRejections';
import { showStartErrors } from './showStartErrors';
import { usableEmail } from './usableEmail';

/** Makes the routes of a provider, once for each of its environments. */
export function createProviderFactory<TContext, TProfile>(
  definition: ProviderDefinition<TContext, TProfile>,
): AuthProviderFactory {
  return ({ config: configByEnvironment, ...options }) => {
    const { providerId } = options;
    const authenticator = explainRejections(
      providerId,
      definition.authenticator,
    );
    const handlers = OAuthEnvironmentHandler.mapConfig(
      configByEnvironment,
      config =>
        createOAuthRouteHandlers({
          ...options,
          config,
          authenticator,
          profileTransform: keepUsableEmail(definition, config),
          signInResolver: createSignInResolver(definition, {
            config,
            providerId,
          }),
        }),
    );
    return showStartErrors(handlers, options);
  };
}

function keepUsableEmail<TContext, TProfile>(
  { authenticator, claims }: ProviderDefinition<TContext, TProfile>,
  config: Config,
): ProfileTransform<OAuthAuthenticatorResult<TProfile>> {
  return async (result, context) => {
    const { profile } = await authenticator.defaultProfileTransform(
      result,
      context,
    );
    const email = usableEmail(
      profile.email,
      claims(result.fullProfile),
      config.getOptionalBoolean('assumeEmailVerified') ?? false,
    );
    return { profile: { ...profile, email } };
  };
}
