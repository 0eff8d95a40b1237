import type { RootConfigService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { isLoopbackHost } from './isLoopbackHost';
import { readListenHost } from './readListenHost';

/** Stops the start of a portal that others could reach or rely on. */
export function assertLocalPortal(
  config: RootConfigService,
  nodeEnv: string | undefined,
): void {
  if (nodeEnv === 'production') {
    throw new NotAllowedError(
      'auth.providers.persona is set while NODE_ENV is production: it would let anyone sign in as anyone. Set auth.providers.persona to null and configure a sign-in provider such as auth.providers.oidc',
    );
  }
  const { key, host } = readListenHost(config);
  if (!isLoopbackHost(host)) {
    throw new NotAllowedError(
      `auth.providers.persona is set while ${key} ${
        host ? `is "${host}"` : 'names no host, which means every interface'
      }: anyone who reaches this machine could sign in as anyone. Set ${key} to a loopback address such as 127.0.0.1${
        key === 'backend.listen' ? ':7007' : ''
      }, or set auth.providers.persona to null`,
    );
  }
}
