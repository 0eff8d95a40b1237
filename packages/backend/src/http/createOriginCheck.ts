import { readCorsOptions } from '@backstage/backend-defaults/rootHttpRouter';
import { Config } from '@backstage/config';

/**
 * Says whether a page of the given origin may use this backend: one of the app,
 * of the backend itself, or of those that `backend.cors.origin` allows.
 */
export function createOriginCheck(config: Config): (origin: string) => boolean {
  const own = ['app.baseUrl', 'backend.baseUrl'].flatMap(key => {
    const url = config.getOptionalString(key);
    return url ? [new URL(url).origin] : [];
  });
  const { origin: cors } = readCorsOptions(config.getOptionalConfig('backend'));
  return origin => {
    let allowed = own.includes(origin);
    if (!allowed && typeof cors === 'function') {
      cors(origin, (_error, answer) => {
        allowed = answer === true;
      });
    }
    return allowed;
  };
}
