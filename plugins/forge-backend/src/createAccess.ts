import { Authenticator } from './auth/Authenticator';
import { Authorizer } from './auth/Authorizer';
import { People } from './auth/People';
import { registerPermissions } from './auth/registerPermissions';
import type { ForgeOptions } from './ForgeOptions';
import type { Storage } from './openStorage';
import { TokenService } from './services/TokenService';

/** What says who asks, and what they may do. */
export function createAccess(
  options: ForgeOptions,
  { store, tokenStore }: Pick<Storage, 'store' | 'tokenStore'>,
) {
  const { config, permissionsRegistry: registry } = options;
  registerPermissions(registry, store);
  const tokens = new TokenService(tokenStore);
  const people = new People(options);
  const { system } = config;
  return {
    authenticator: new Authenticator({ ...options, people, tokens, system }),
    authorizer: new Authorizer({ ...options, ...config, registry }),
    tokens,
  };
}
