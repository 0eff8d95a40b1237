import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that a test has started. */
export interface LoopbackServer {
  /** Such as `127.0.0.1:40123`. */
  host: string;
  /** Its address, without a slash at the end. */
  url: string;
  /** Ends it, also in the middle of an answer. */
  stop(): Promise<void>;
}

/** Answers HTTP on a free port of loopback. */
export async function serve(answer: RequestListener): Promise<LoopbackServer> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
