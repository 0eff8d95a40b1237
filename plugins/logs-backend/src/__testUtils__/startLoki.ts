import { serve } from '@portico/test-utils';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Answer = (req: IncomingMessage, res: ServerResponse, url: URL) => void;

/** A server on loopback that answers as a test wants. */
export async function startLoki(answer: Answer) {
  const asked: { url: URL; headers: IncomingMessage['headers'] }[] = [];
  let current = answer;
  const { url: origin, stop } = await serve((req, res) => {
    const url = new URL(req.url ?? '', 'http://loki');
    asked.push({ url, headers: req.headers });
    current(req, res, url);
  });
  return {
    url: origin,
    asked,
    answerWith(next: Answer) {
      current = next;
    },
    stop,
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
