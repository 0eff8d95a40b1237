import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  type AuthProviderFactory,
  createOAuthRouteHandlers,
  type OAuthAuthenticator,
  OAuthEnvironmentHandler,
  type OAuthAuthenticatorResult,
  type ProfileTransform,
} from '@backstage/plugin-auth-node';
import { createSignInResolver } from './createSignInResolver';
import type { ProviderDefinition } from './ProviderDefinition';
import { explainRejections } from './explainRejections';
import { showStartErrors } from './showStartErrors';
import { usableEmail } from './usableEmail';
import { warnOfMetadata } from './warnOfMetadata';

/** Makes the routes of a provider, once for each of its environments. */
export function createProviderFactory<TContext, TProfile>(
  definition: ProviderDefinition<TContext, TProfile>,
): AuthProviderFactory {
  return ({ config: configByEnvironment, ...options }) => {
    const { logger, providerId } = options;
    const createHandlers = (environment: string) => {
      const config = configByEnvironment.getConfig(environment);
      const key = `auth.providers.${providerId}.${environment}.metadataUrl`;
      return createOAuthRouteHandlers({
        ...options,
        config,
        authenticator: createAuthenticator(definition, {
          key,
          logger,
          providerId,
        }),
        profileTransform: keepUsableEmail(definition, config),
        signInResolver: createSignInResolver(definition, {
          config,
          providerId,
        }),
      });
    };
    const handlers = new OAuthEnvironmentHandler(
      new Map(configByEnvironment.keys().map(it => [it, createHandlers(it)])),
    );
    return showStartErrors(handlers, options);
  };
}

function createAuthenticator<TContext, TProfile>(
  definition: ProviderDefinition<TContext, TProfile>,
  options: { key: string; logger: LoggerService; providerId: string },
): OAuthAuthenticator<TContext, TProfile> {
  const { authenticator, readMetadata } = definition;
  return explainRejections(
    options.providerId,
    readMetadata
      ? warnOfMetadata(authenticator, { ...options, readMetadata })
      : authenticator,
  );
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
