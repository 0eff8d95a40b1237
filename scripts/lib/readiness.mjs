import http from 'node:http';

const ANSWER_MS = 2_000;

/**
 * Asks the backend once whether all of it has started.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isReady(port) {
  return new Promise(resolve => {
    const request = http.get(
      {
        host: '127.0.0.1',
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
