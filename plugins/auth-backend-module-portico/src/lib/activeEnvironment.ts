import type { RootConfigService } from '@backstage/backend-plugin-api';

/** The key under each provider that this portal uses, as its page asks for it. */
export function activeEnvironment(config: RootConfigService): string {
  return config.getOptionalString('auth.environment') ?? 'development';
}
