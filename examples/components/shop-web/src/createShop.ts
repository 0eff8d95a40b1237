import { createServer, type Server, type ServerResponse } from 'node:http';
import { document } from './document.ts';
import { cacheHeaders } from './edge/cacheHeaders.ts';
import { honoured } from './edge/vary.ts';
import type { Graph } from './graph/types.ts';
import { html } from './html.ts';
import * as pages from './pages/index.ts';

function apologise(response: ServerResponse, status: 404 | 503): void {
  const title = status === 404 ? 'Not on our shelves' : 'Back in a moment';
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(document(title, html`<h1>${title}</h1>`));
}

/** The shop: one page type by path, one question to the graph for each page. */
export function createShop(graph: Graph): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s');
    for (const page of Object.values(pages)) {
      const params = page.match(pathname);
      if (!params) continue;
      const kept = Object.fromEntries(honoured(page.name, searchParams));
      const { name, query } = page;
      try {
        const answer = await graph({
          name,
          query,
          variables: { ...params, ...kept },
        });
        const rendered = page.render(answer.data);
        if (!rendered) return apologise(response, 404);
        const { title, body, missing } = rendered;
        response
          .writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            ...cacheHeaders(name, answer.extensions?.tags ?? []),
          })
          .end(document(title, body));
        if (missing.length > 0) {
          console.log(JSON.stringify({ level: 'info', page: name, missing }));
        }
      } catch (error) {
        const message = (error as Error).message;
        console.log(JSON.stringify({ level: 'error', page: name, message }));
        apologise(response, 503);
      }
      return undefined;
    }
    return apologise(response, 404);
  });
}
