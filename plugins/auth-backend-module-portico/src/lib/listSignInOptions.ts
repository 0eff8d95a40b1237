import type { RootConfigService } from '@backstage/backend-plugin-api';
import { signInProviders } from '../providers/signInProviders';
import { activeEnvironment } from './activeEnvironment';

/** One way to sign in, as the page shows it. */
export interface SignInOption {
  /** Id of the auth provider, such as `oidc`. */
  id: string;
  title: string;
}

/** The providers that are configured for this environment, and no others. */
export function listSignInOptions(config: RootConfigService): SignInOption[] {
  const environment = activeEnvironment(config);
  const options = Object.entries(signInProviders).flatMap(([id, { title }]) => {
    const provider = config.getOptionalConfig(
      `auth.providers.${id}.${environment}`,
    );
    return provider
      ? [{ id, title: provider.getOptionalString('title') ?? title }]
      : [];
  });
  // The persona provider has no environments and a list of people of its own.
  return config.has('auth.providers.persona')
    ? [{ id: 'persona', title: 'People of the catalog' }, ...options]
    : options;
}
