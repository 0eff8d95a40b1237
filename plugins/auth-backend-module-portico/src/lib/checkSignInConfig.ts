import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { signInProviders } from '../providers/signInProviders';
import { activeEnvironment } from './activeEnvironment';

/** The sign-in page of this machine, and access tokens of git clients. */
const signedInElsewhere = ['persona', 'forge'];

/**
 * Stops the start when sign-in could only fail.
 *
 * @returns what should be told to whoever runs the portal, one line each
 */
export function checkSignInConfig(config: RootConfigService): string[] {
  const configured = config.getOptionalConfig('auth.providers')?.keys() ?? [];
  if (
    configured.includes('oidc') &&
    !config.getOptionalString('auth.session.secret')
  ) {
    throw new InputError(
      'auth.providers.oidc needs auth.session.secret, which is missing or empty: set it to a long random value',
    );
  }
  const environment = activeEnvironment(config);
  const known = Object.keys(signInProviders);
  return configured
    .filter(id => !signedInElsewhere.includes(id))
    .flatMap(id => {
      if (!known.includes(id)) {
        return `auth.providers.${id} is not offered on the sign-in page, which knows ${known.join(
          ', ',
        )}`;
      }
      return config.has(`auth.providers.${id}.${environment}`)
        ? []
        : `auth.providers.${id} is not offered on the sign-in page: it has no entry for auth.environment, which is "${environment}"`;
    });
}
