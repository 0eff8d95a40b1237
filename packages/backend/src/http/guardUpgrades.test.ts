import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import signalsPlugin from '@backstage/plugin-signals-backend';
import { findFreePort } from '@portico/test-utils';
import { once } from 'node:events';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { startTelemetry } from '../__testUtils__/startTelemetry';
import { RequestDrain } from './RequestDrain';
import { createRootHttpRouterServiceFactory } from './rootHttpRouterServiceFactory';

const APP = 'https://portico.example';
const USER = mockCredentials.user.token();

async function start() {
  const port = await findFreePort();
  const url = `127.0.0.1:${port}`;
  let events: EventsService | undefined;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: `${APP}/portal` },
        backend: {
          baseUrl: `http://${url}`,
          listen: { host: '127.0.0.1', port },
          cors: { origin: ['http://localhost:3000'] },
        },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory());
  backend.add(mockServices.database.factory());
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.userInfo.factory());
  backend.add(
    createRootHttpRouterServiceFactory({
      drain: new RequestDrain(),
      drainMs: 60_000,
      telemetry: await startTelemetry(),
    }),
  );
  backend.add(signalsPlugin);
  backend.add(
    createBackendModule({
      pluginId: 'signals',
      moduleId: 'test',
      register(reg) {
        reg.registerInit({
          deps: { service: eventsServiceRef },
          async init({ service }) {
            events = service;
          },
        });
      },
    }),
  );
  await backend.start();
  return {
    backend,
    url,
    publish: (message: string) =>
      events?.publish({
        topic: 'signals',
        eventPayload: {
          recipients: { type: 'broadcast' },
          channel: 'news',
          message: { message },
        },
      }),
  };
}

interface Caller {
  path?: string;
  token?: string;
  origin?: string;
}

/** The open socket, or the status that came in its place. */
async function open(
  url: string,
  { path = '/api/signals', token, origin }: Caller,
): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://${url}${path}`, token ? [token] : [], {
    origin,
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => {
      response.once('close', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    socket.once('error', reject);
  });
}

async function openSocket(url: string, caller: Caller): Promise<WebSocket> {
  const socket = await open(url, caller);
  expect(socket).toBeInstanceOf(WebSocket);
  return socket as WebSocket;
}

describe('guardUpgrades', () => {
  it('lets in those who are signed in, on pages of the app only', async () => {
    const { backend, publish, url } = await start();

    // before anybody was let in, and so before the plugin listens
    expect(await open(url, {})).toBe(401);
    expect(await open(url, { path: '/api/nothing', token: USER })).toBe(404);

    const first = await Promise.all([
      openSocket(url, { token: USER, origin: APP }),
      openSocket(url, { token: USER, origin: 'http://localhost:3000' }),
    ]);
    const later = await Promise.all([
      openSocket(url, { token: USER, origin: `http://${url}` }),
      openSocket(url, { token: USER }),
    ]);
    const sockets = [...first, ...later];
    for (const socket of sockets) {
      socket.send(JSON.stringify({ action: 'subscribe', channel: 'news' }));
      socket.ping();
      await once(socket, 'pong');
    }
    const heard = sockets.map(socket => once(socket, 'message'));
    await publish('hello');
    for (const [data] of await Promise.all(heard)) {
      expect(JSON.parse(String(data))).toEqual({
        channel: 'news',
        message: { message: 'hello' },
      });
    }

    for (const [caller, status] of [
      [{}, 401],
      [{ origin: APP }, 401],
      [{ token: 'nonsense', origin: APP }, 401],
      [{ token: USER, origin: 'https://elsewhere.example' }, 403],
      [{ token: USER, origin: `${APP}.elsewhere.example` }, 403],
      [{ token: USER, origin: 'null' }, 403],
      [{ token: USER, path: '/' }, 404],
      [{ token: USER, path: '/api/signals/' }, 404],
      [{ token: USER, path: '/api/signals?token=x' }, 404],
      [{ token: USER, path: '/signals' }, 404],
      [{ token: USER, path: '/.backstage/health/v1/liveness' }, 404],
    ] as const) {
      expect([caller, await open(url, caller)]).toEqual([caller, status]);
    }

    const closed = sockets.map(socket => once(socket, 'close'));
    await backend.stop();
    await Promise.all(closed);
  });

  it('answers the offer of another protocol as if it had not been made', async () => {
    const { backend, url } = await start();
    const path = '/.backstage/health/v1/liveness';
    const sent = request(`http://${url}${path}`, {
      headers: { connection: 'Upgrade', upgrade: 'h2c' },
    });
    const [response] = await once(sent.end(), 'response');
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe('close');
    response.resume();
    await once(response, 'close');
    await backend.stop();
  });
});
