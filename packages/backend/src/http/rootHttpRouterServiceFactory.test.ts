import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { findFreePort } from '@portico/test-utils';
import express from 'express';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { startTelemetry } from '../__testUtils__/startTelemetry';
import { RequestDrain } from './RequestDrain';
import { createRootHttpRouterServiceFactory } from './rootHttpRouterServiceFactory';

const LIMITS = {
  portico: { http: { bodyLimit: { default: '1kb', plugins: { git: '4kb' } } } },
};

// Answers with the length of what it was sent, or holds its answer back.
function createEcho(
  pluginId: string,
  onSlow: () => void,
  released: Promise<void>,
) {
  return createBackendPlugin({
    pluginId,
    register(reg) {
      reg.registerInit({
        deps: { router: coreServices.httpRouter },
        async init({ router }) {
          router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          const routes = express.Router();
          routes.post('/', async (req, res, next) => {
            try {
              let length = 0;
              for await (const chunk of req) {
                length += chunk.length;
              }
              res.json({ length });
            } catch (error) {
              next(error);
            }
          });
          if (pluginId === 'app') {
            routes.get('/*', (_req, res) => res.send('a page'));
          }
          routes.get('/slow', async (_req, res) => {
            onSlow();
            await released;
            res.send('answered');
          });
          routes.get('/stream', (_req, res) => {
            res.writeHead(200, { 'content-type': 'text/event-stream' });
            res.write('data: 1\n\n');
          });
          router.use(routes);
        },
      });
    },
  });
}

function signal() {
  let give = () => {};
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { give, given };
}

async function start(options: { drainMs?: number; plugins?: string[] } = {}) {
  const port = await findFreePort();
  const arrived = signal();
  const release = signal();
  const drain = new RequestDrain();
  const backend = createBackend();
  const listen = { host: '127.0.0.1', port };
  const url = `http://127.0.0.1:${port}`;
  backend.add(
    mockServices.rootConfig.factory({
      data: { ...LIMITS, backend: { baseUrl: url, listen } },
    }),
  );
  backend.add(mockServices.rootLogger.factory());
  backend.add(mockServices.database.factory());
  backend.add(
    createRootHttpRouterServiceFactory({
      drain,
      drainMs: options.drainMs ?? 60_000,
      telemetry: await startTelemetry(),
    }),
  );
  for (const plugin of options.plugins ?? ['echo']) {
    backend.add(createEcho(plugin, arrived.give, release.given));
  }
  await backend.start();
  return { backend, drain, port, arrived, release, url };
}

describe('createRootHttpRouterServiceFactory', () => {
  it('refuses bodies above the limit of their plugin, told or untold', async () => {
    const { backend, port, url } = await start({ plugins: ['echo', 'git'] });
    const post = (plugin: string, bytes: number) =>
      fetch(`${url}/api/${plugin}/`, {
        method: 'POST',
        body: Buffer.alloc(bytes),
      });

    expect(await (await post('echo', 1024)).json()).toEqual({ length: 1024 });
    expect(await (await post('git', 4096)).json()).toEqual({ length: 4096 });
    const refused = await post('echo', 1025);
    expect(refused.status).toBe(413);
    expect((await refused.json()).error).toMatchObject({
      name: 'PayloadTooLargeError',
      message: 'The body is larger than the 1024 bytes that are taken here',
    });
    expect((await post('git', 5 * 1024 * 1024)).status).toBe(413);

    const chunked = async (bytes: number) => {
      const sent = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/echo/',
      });
      for (let left = bytes; left > 0; left -= 512) {
        sent.write(Buffer.alloc(Math.min(left, 512)));
      }
      sent.end();
      const [response] = await once(sent, 'response');
      return [response.statusCode, await json(response)];
    };
    expect(await chunked(1024)).toEqual([200, { length: 1024 }]);
    for (const bytes of [1025, 2048, 3 * 1024 * 1024]) {
      expect(await chunked(bytes)).toEqual([
        413,
        expect.objectContaining({
          error: expect.objectContaining({ name: 'PayloadTooLargeError' }),
        }),
      ]);
    }
    await backend.stop();
  });

  it('answers with an error that programs can read where nothing is', async () => {
    const { backend, url } = await start({ plugins: ['echo', 'app'] });
    for (const path of [
      '/api',
      '/api/nothing',
      '/api/echo/nothing',
      '/api/app',
      '/API/app/nothing',
      '/.backstage',
      '/.backstage/health/v1/nothing',
    ]) {
      const response = await fetch(url + path);
      expect([path, response.status]).toEqual([path, 404]);
      expect((await response.json()).error).toEqual({
        name: 'NotFoundError',
        message: `There is nothing at GET ${path}`,
      });
    }
    const health = `${url}/.backstage/health/v1`;
    expect((await fetch(`${health}/liveness`)).status).toBe(200);
    expect((await fetch(`${health}/readiness`)).status).toBe(200);
    // the app's page
    expect(await (await fetch(`${url}/catalog`)).text()).toBe('a page');
    await backend.stop();
  });

  it('ends idle and waiting connections at once, and lets requests finish', async () => {
    const { arrived, backend, drain, port, release, url } = await start();
    const agent = new Agent({ keepAlive: true });
    const idle = request({ port, host: '127.0.0.1', path: '/', agent });
    const [idleResponse] = await once(idle.end(), 'response');
    idleResponse.resume();
    const bare = connect(port, '127.0.0.1');
    await once(bare, 'connect');
    const stream = await fetch(`${url}/api/echo/stream`);
    const slow = fetch(`${url}/api/echo/slow`);
    await arrived.given;

    let done = false;
    const stopping = backend.stop();
    const drained = drain.done().then(() => {
      done = true;
    });
    await once(bare, 'close');
    await expect(stream.text()).rejects.toThrow('terminated');
    expect(done).toBe(false);

    release.give();
    expect(await (await slow).text()).toBe('answered');
    await stopping;
    await drained;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    agent.destroy();
  });

  it('ends requests that take longer than they may', async () => {
    const { arrived, backend, url } = await start({ drainMs: 100 });
    const slow = fetch(`${url}/api/echo/slow`).catch(error => error.message);
    await arrived.given;
    await backend.stop();
    expect(await slow).toBe('fetch failed');
  });
});
