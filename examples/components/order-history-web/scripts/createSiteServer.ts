import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function toFile(folder: string, url: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'http://site');
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    if (!path.startsWith(folder + sep)) return undefined;
    return path.endsWith(sep) ? join(path, 'index.html') : path;
  } catch {
    return undefined;
  }
}

/** Serves a folder, and nothing beside it. */
export function createSiteServer(folder: string): Server {
  return createServer(async (request, response) => {
    const file = toFile(folder, request.url ?? '/');
    try {
      if (!file) throw new Error('outside of the folder');
      const body = await readFile(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end('Not found');
    }
  });
}
