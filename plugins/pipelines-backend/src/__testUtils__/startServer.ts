import { serve } from '@portico/test-utils';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ServerRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ServerReply {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, unless it is text or bytes. */
  body?: unknown;
  /** Is sent and then nothing more. */
  hangs?: boolean;
}

async function read(req: IncomingMessage): Promise<ServerRequest> {
  const url = new URL(req.url ?? '/', 'http://localhost');
  return {
    method: req.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: req.headers,
    body: await text(req),
  };
}

/** Serves on a free loopback port what a function answers. */
export function startServer(answer: (request: ServerRequest) => ServerReply) {
  return serve(async (req, res) => {
    const { status = 200, headers, body, hangs } = answer(await read(req));
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const type = isRaw ? 'text/plain' : 'application/json';
    res.writeHead(status, { 'Content-Type': type, ...headers });
    const bytes = isRaw ? body : JSON.stringify(body);
    if (hangs) {
      res.write(bytes ?? '');
    } else {
      res.end(status === 304 || status === 204 ? undefined : bytes);
    }
  });
}
