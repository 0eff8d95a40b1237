import { Config } from '@backstage/config';
import { IncomingMessage, RequestListener, Server } from 'node:http';
import { createOriginCheck } from './createOriginCheck';
import { UpgradeGate } from './UpgradeGate';

const SIGNALS = '/api/signals';

function findRefusal(
  { headers, url }: IncomingMessage,
  isOwnOrigin: (origin: string) => boolean,
): string | undefined {
  if (url !== SIGNALS) {
    return '404 Not Found';
  }
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin)) {
    return '403 Forbidden';
  }
  // The token travels as the name of a sub-protocol, where a browser lets it;
  // the plugin checks it, but takes whoever brings none for a guest.
  return headers['sec-websocket-protocol'] ? undefined : '401 Unauthorized';
}

/**
 * Refuses WebSockets that nobody serves, that come from the page of another
 * site, or that bring no token.
 */
export function guardUpgrades(options: {
  app: RequestListener;
  server: Server;
  config: Config;
}): void {
  const { app, server, config } = options;
  const isOwnOrigin = createOriginCheck(config);
  const gate = new UpgradeGate(server, app, (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      // such as the offer of HTTP/2, which may be left unanswered
      gate.answerPlainly(request, socket);
      return;
    }
    const refusal = findRefusal(request, isOwnOrigin);
    if (refusal) {
      gate.refuse(socket, refusal);
    } else {
      gate.letThrough(request, socket, head);
    }
  });
}
