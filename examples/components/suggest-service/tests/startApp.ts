import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { createApp } from '../src/app.ts';

/** Starts the service on a free port for as long as the tests of a file run. */
export async function startApp() {
  const app = createApp().listen(0, '127.0.0.1');
  await once(app, 'listening');
  after(() => {
    app.close();
    app.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
    };
  };
}
