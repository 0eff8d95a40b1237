import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (req: IncomingMessage, res: ServerResponse, url: URL) => void;

/** A server on loopback that answers as a test wants. */
export async function startLoki(answer: Answer) {
  const asked: { url: URL; headers: IncomingMessage['headers'] }[] = [];
  let current = answer;
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '', 'http://loki');
    asked.push({ url, headers: req.headers });
    current(req, res, url);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerWith(next: Answer) {
      current = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

/** JSON, with the status 200 unless said. */
export function sendJson(
  res: ServerResponse,
  body: unknown,
  status = 200,
): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
