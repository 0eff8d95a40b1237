import type { RootConfigService } from '@backstage/backend-plugin-api';

/** The config key that says where the backend listens, and what it says. */
export interface ListenHost {
  key: string;
  /** Empty when every interface is listened on. */
  host: string;
}

/**
 * Reads the host of `backend.listen`, which is `<port>`, `<host>:<port>` or
 * `{ host, port }`, as the root HTTP router of Backstage does.
 */
export function readListenHost(config: RootConfigService): ListenHost {
  const listen = config.getOptional('backend.listen');
  if (typeof listen === 'string') {
    const colon = listen.lastIndexOf(':');
    return {
      key: 'backend.listen',
      host: colon < 0 ? '' : listen.slice(0, colon),
    };
  }
  const host =
    typeof listen === 'object' && listen !== null && 'host' in listen
      ? listen.host
      : undefined;
  return {
    key: 'backend.listen.host',
    host: typeof host === 'string' ? host : '',
  };
}
