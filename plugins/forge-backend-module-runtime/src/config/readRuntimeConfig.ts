import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** Why nothing runs where it does not. */
export const NO_RUNTIME =
  "'forge.runtime.enabled' in its configuration is not true, or 'forge.runner.token' is not set";

export interface RuntimeConfig {
  /** Set where services run. */
  token?: string;
  /** How many run at the same time. */
  services: number;
}

function readToken(config: RootConfigService): string | undefined {
  if (!config.getOptionalBoolean('forge.runtime.enabled')) {
    return undefined;
  }
  const allowed = config.getOptionalBoolean('forge.runtime.allowInProduction');
  if (process.env.NODE_ENV === 'production' && !allowed) {
    throw new InputError(
      `config key 'forge.runtime.enabled' is true in production, where services would be code of everybody who may push: set it to false, or 'forge.runtime.allowInProduction' to true`,
    );
  }
  return config.getOptionalString('forge.runner.token');
}

/** Reads `forge.runtime`. @throws InputError naming the key. */
export function readRuntimeConfig(config: RootConfigService): RuntimeConfig {
  const services = config.getOptionalNumber('forge.runtime.services') ?? 20;
  if (!Number.isInteger(services) || services < 1) {
    throw new InputError(
      `config key 'forge.runtime.services' is ${services}: write a whole number above 0`,
    );
  }
  return { token: readToken(config), services };
}
