import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { createApp } from '../src/app.ts';

/** Starts the service on a free port for as long as the tests of a file run. */
export async function startApp(): Promise<string> {
  const app = createApp().listen(0, '127.0.0.1');
  await once(app, 'listening');
  after(() => {
    app.close();
    app.closeAllConnections();
  });
  return `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
}
