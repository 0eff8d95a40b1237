import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { isInside } from '../files';
import { escapeHtml } from '../page';
import { reloadPath, reloadScript } from './previewHead';

/** Shows a built site on this machine alone. */
export type Preview = {
  url: string;
  /** Shows another folder, and tells open pages; gives the folder back that was shown. */
  show: (folder: string) => string | undefined;
  /** Shows a message until there is a site again. */
  fail: (message: string) => void;
  close: () => Promise<void>;
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

function sendMessage(response: ServerResponse, code: number, message: string) {
  response.writeHead(code, { 'content-type': types['.html'] });
  response.end(
    `<!doctype html><title>Docs</title><pre>${escapeHtml(
      message,
    )}</pre>${reloadScript}`,
  );
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://preview');
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

class SitePreview {
  #folder?: string;
  #failure?: string;
  readonly #waiting = new Set<ServerResponse>();

  show(folder: string): string | undefined {
    const before = this.#folder;
    this.#folder = folder;
    this.#failure = undefined;
    this.#reload();
    return before;
  }

  fail(message: string): void {
    this.#failure = message;
    this.#reload();
  }

  #reload(): void {
    this.#waiting.forEach(response => response.write('data: reload\n\n'));
  }

  async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const path = pathOf(request);
    if (path === reloadPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(':\n\n');
      this.#waiting.add(response);
      response.on('close', () => this.#waiting.delete(response));
    } else if (path === '/favicon.ico') {
      // Every browser asks for one.
      response.writeHead(204).end();
    } else if (this.#failure !== undefined || !this.#folder) {
      sendMessage(response, 500, this.#failure ?? 'The docs are being built.');
    } else {
      await this.#file(path, response);
    }
  }

  async #file(path = '/', response: ServerResponse): Promise<void> {
    const folder = this.#folder ?? '';
    const file = join(folder, path);
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isDirectory() && !path.endsWith('/')) {
      // Without the slash the page's relative links would lead elsewhere.
      const location = `/${encodeURI(path.replace(/^\/+/, ''))}/`;
      response.writeHead(302, { location });
      response.end();
      return;
    }
    const whole = stats?.isDirectory() ? join(file, 'index.html') : file;
    const found = await stat(whole).catch(() => undefined);
    if (!found?.isFile() || !isInside(folder, whole)) {
      sendMessage(response, 404, `There is no page ${path}`);
      return;
    }
    const type = types[extname(whole).toLowerCase()];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(whole).pipe(response);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `The port ${port} is in use; name another with --port.`;
      reject(
        error.code === 'EADDRINUSE'
          ? Object.assign(new Error(message), { code: error.code })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

/** @param port - 0 for one that is free */
export async function openPreview(port: number): Promise<Preview> {
  const preview = new SitePreview();
  const server = createServer((request, response) => {
    preview.answer(request, response).catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    show: folder => preview.show(folder),
    fail: message => preview.fail(message),
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
