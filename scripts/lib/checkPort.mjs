import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

// A listener on either address would answer for "localhost".
const ADDRESSES = ['127.0.0.1', '::1'];

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
 * @throws Failure when it is not.
 */
export async function checkPort(port) {
  for (const host of ADDRESSES) {
    const reason = await tryListen(port, host);
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
  }
}
