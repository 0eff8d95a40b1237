import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

// A listener on either address would answer for "localhost".
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} why nothing can listen there
 */
function tryListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(Object(error).code));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/**
 * Makes sure that a port is free.
 *
 * @param {number} port
 * @param {string} [host] where it is going to be used, beside loopback
 * @throws Failure when it is not.
 */
export async function checkPort(port, host) {
  for (const address of new Set([...LOOPBACK, host ?? LOOPBACK[0]])) {
    const reason = await tryListen(port, address);
    if (reason === 'EADDRINUSE') {
      const other = port < 65535 ? port + 1 : port - 1;
      throw new Failure(
        `Port ${port} is taken by another program. End that one, or use another port: npm start -- --port ${other}`,
      );
    }
    if (reason === 'EACCES') {
      throw new Failure(
        `You may not use port ${port}. Choose one above 1023: npm start -- --port 7007`,
      );
    }
    // A machine without IPv6 has no ::1, and needs none.
    if (reason && address === host) {
      throw new Failure(
        `Nothing can listen on ${host} (${reason}). Correct backend.listen.host in app-config.local.yaml, or leave it out.`,
      );
    }
  }
}
