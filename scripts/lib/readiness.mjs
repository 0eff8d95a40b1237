import http from 'node:http';
import { reachableHost } from './address.mjs';

const ANSWER_MS = 2_000;

/**
 * Asks the backend once whether all of it has started.
 *
 * @param {{ host: string, port: number }} address
 * @returns {Promise<boolean>}
 */
export function isReady({ host, port }) {
  return new Promise(resolve => {
    const request = http.get(
      {
        host: reachableHost(host),
        port,
        path: '/.backstage/health/v1/readiness',
        agent: false,
        timeout: ANSWER_MS,
      },
      response => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
