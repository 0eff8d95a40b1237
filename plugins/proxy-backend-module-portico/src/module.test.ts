import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import proxyPlugin from '@backstage/plugin-proxy-backend';
import { type LoopbackServer, serve, until } from '@portico/test-utils';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import proxyGuardModule from '.';

const USER = mockCredentials.user.header();
const MB = 1024 * 1024;

let upstream: LoopbackServer;
let elsewhere: LoopbackServer;
let answer: RequestListener;
let stop: () => Promise<void>;
let url: string;
const asked: string[] = [];
const askedElsewhere: string[] = [];
let seen: Record<string, unknown> = {};
let closed = 0;

async function start(endpoint: object) {
  const backend = await startTestBackend({
    features: [
      proxyPlugin,
      proxyGuardModule,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          proxy: {
            endpoints: {
              '/system': { target: upstream.url, ...endpoint },
              '/open': { target: upstream.url },
            },
          },
        },
      }),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api/proxy`,
    stop: () => backend.stop(),
  };
}

beforeAll(async () => {
  upstream = await serve((req, res) => {
    asked.push(`${req.method} ${req.url}`);
    seen = req.headers;
    res.once('close', () => {
      closed += 1;
    });
    answer(req, res);
  });
  elsewhere = await serve((req, res) => {
    askedElsewhere.push(req.url ?? '');
    res.end('{}');
  });
  ({ url, stop } = await start({
    allowedMethods: ['GET'],
    allowedHeaders: ['x-allowed'],
    headers: { Authorization: 'Bearer of-the-portal' },
    guard: {
      paths: ['/api/v1/query', '/api/v1/query_range'],
      timeout: '500ms',
      maxSizeMb: 1,
    },
  }));
});
beforeEach(() => {
  asked.length = 0;
  closed = 0;
  answer = (_req, res) => {
    res.setHeader('content-type', 'application/json');
    res.end('{"status":"success"}');
  };
});
afterAll(async () => {
  await stop();
  await upstream.stop();
  await elsewhere.stop();
});

const call = (
  path: string,
  init: RequestInit = { headers: { authorization: USER } },
) => fetch(`${url}${path}`, { redirect: 'manual', ...init });

const query = () => call('/system/api/v1/query?query=up');

async function failure(response: Response) {
  const { error } = await response.json();
  return [response.status, error.name, error.message];
}

describe('an endpoint with a guard', () => {
  it('asks the system as the portal, with the headers that are allowed', async () => {
    const response = await call('/system/api/v1/query_range?query=a%2Bb&x=1', {
      headers: {
        authorization: USER,
        accept: 'application/json',
        cookie: 'session=1',
        'x-allowed': 'yes',
        'x-other': 'no',
      },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ status: 'success' });
    expect(asked).toEqual(['GET /api/v1/query_range?query=a%2Bb&x=1']);
    expect(seen).toMatchObject({
      authorization: 'Bearer of-the-portal',
      accept: 'application/json',
      'x-allowed': 'yes',
    });
    expect(seen).not.toHaveProperty('cookie');
    expect(seen).not.toHaveProperty('x-other');
    expect(JSON.stringify(seen)).not.toContain(USER);
  });

  it('is for people who are signed in', async () => {
    const anybody = [
      { authorization: mockCredentials.none.header() },
      { authorization: mockCredentials.user.invalidHeader() },
    ];
    for (const headers of anybody) {
      expect((await call('/system/api/v1/query', { headers })).status).toBe(
        401,
      );
    }
    const headers = { authorization: mockCredentials.service.header() };
    expect((await call('/system/api/v1/query', { headers })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'refuses %s',
    async method => {
      const response = await call('/system/api/v1/query', {
        method,
        headers: { authorization: USER },
      });
      expect(await failure(response)).toEqual([
        405,
        'MethodNotAllowedError',
        `${method} may not be asked of /api/proxy/system; only GET`,
      ]);
      expect(response.headers.get('allow')).toBe('GET');
      expect(asked).toEqual([]);
    },
  );

  it.each([
    '/system',
    '/system/',
    '/system/api/v1/query/',
    '/system/api/v1/labels',
    '/system/api/v1/admin/tsdb/delete_series',
    '/system//api/v1/query',
    '/system/api/v1//query',
    '/system/api/v1/Query',
    '/SYSTEM/api/v1/query',
    '/system/api/v1/%71uery',
    '/system/api/v1/query%2F..%2Flabels',
    '/system/api/v1/query;x=1',
    '/system/-/reload',
  ])('refuses %s', async path => {
    const response = await call(path);
    expect(response.status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('refuses paths that lead upwards, as they are written', async () => {
    const { port } = new URL(url);
    for (const path of [
      '/system/api/v1/query/../labels',
      '/system/../open/api/v1/labels',
      '/system/api/v1/query\\..\\labels',
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `GET /api/proxy${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${USER}\r\nConnection: close\r\n\r\n`,
      );
      let text = '';
      for await (const chunk of socket) {
        text += chunk;
      }
      expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
    expect(asked).toEqual([]);
  });

  it.each([401, 422, 503])('sends %s of the system on', async status => {
    answer = (_req, res) => {
      res.writeHead(status, { 'set-cookie': 'a=b', 'x-secret': 'c' });
      res.end('{"status":"error"}');
    };
    const response = await query();
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('{"status":"error"}');
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(response.headers.has('x-secret')).toBe(false);
  });

  it.each([301, 302, 303, 307, 308])(
    'follows no redirect with %s, and tells nobody of it',
    async status => {
      answer = (_req, res) => {
        res.writeHead(status, { location: `${elsewhere.url}/take` });
        res.end('moved');
      };
      const response = await query();
      expect(response.headers.has('location')).toBe(false);
      expect(await failure(response)).toEqual([
        502,
        'UpstreamError',
        'The system behind /api/proxy/system answers with a redirect, which is not followed',
      ]);
      expect(askedElsewhere).toEqual([]);
    },
  );

  it('ends what takes too long, at the beginning or on the way', async () => {
    const late = [
      504,
      'UpstreamError',
      'The system behind /api/proxy/system has not answered within 0.5 s',
    ];
    answer = () => {};
    expect(await failure(await query())).toEqual(late);
    await until(() => closed === 1, 2_000);

    let timer: NodeJS.Timeout | undefined;
    answer = (_req, res) => {
      res.setHeader('content-type', 'text/html');
      timer = setInterval(() => res.write('x'), 50);
    };
    const response = await query();
    clearInterval(timer);
    expect(await failure(response)).toEqual(late);
    expect(response.headers.get('content-type')).toContain('application/json');
    await until(() => closed === 2, 2_000);
  });

  it('takes as much as it may, and no more', async () => {
    answer = (_req, res) => {
      res.write(Buffer.alloc(MB / 2, 'a'));
      res.end(Buffer.alloc(MB / 2, 'b'));
    };
    expect((await (await query()).text()).length).toBe(MB);

    let sent = 0;
    answer = (_req, res) => {
      const more = () => {
        while (!res.destroyed && res.write(Buffer.alloc(MB / 4))) {
          sent += 1;
        }
      };
      res.on('drain', more);
      more();
    };
    expect(await failure(await query())).toEqual([
      502,
      'UpstreamError',
      'The system behind /api/proxy/system answers with more than 1 MB',
    ]);
    await until(() => closed === 2, 2_000);
    expect(sent).toBeLessThan(400);
  });

  it('notices an answer that breaks off, and a system that is not there', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{"status":');
      setTimeout(() => res.destroy(), 20);
    };
    expect(await failure(await query())).toEqual([
      502,
      'UpstreamError',
      'The system behind /api/proxy/system has broken off its answer',
    ]);
    answer = req => req.socket.destroy();
    const unreachable = [
      502,
      'UpstreamError',
      'The system behind /api/proxy/system cannot be reached',
    ];
    expect(await failure(await query())).toEqual(unreachable);
    const gone = await serve(() => {});
    await gone.stop();
    const other = await start({
      target: gone.url,
      allowedMethods: ['GET'],
      guard: { paths: ['/x'] },
    });
    const response = await fetch(`${other.url}/system/x`, {
      headers: { authorization: USER },
    });
    expect(await failure(response)).toEqual(unreachable);
    await other.stop();
  });

  it('stops asking when nobody waits any more', async () => {
    answer = () => {};
    const cancel = new AbortController();
    const waiting = call('/system/api/v1/query', {
      headers: { authorization: USER },
      signal: cancel.signal,
    });
    await until(() => asked.length === 1);
    cancel.abort();
    await expect(waiting).rejects.toThrow();
    await until(() => closed === 1, 400);
  });

  it('leaves other endpoints as they are', async () => {
    const response = await call('/open/any/path', {
      method: 'POST',
      headers: { authorization: USER },
    });
    expect(response.status).toBe(200);
    expect(asked).toEqual(['POST /any/path']);
  });

  it.each([
    [{ guard: { paths: ['/x'] } }, 'allowedMethods'],
    [{ allowedMethods: ['GET'], guard: {} }, 'guard.paths'],
    [{ allowedMethods: ['GET'], guard: { paths: ['x*'] } }, 'guard.paths'],
    [{ followRedirects: true, guard: { paths: ['/x'] } }, 'followRedirects'],
    [
      {
        credentials: 'dangerously-allow-unauthenticated',
        guard: { paths: ['/x'] },
      },
      'credentials',
    ],
    [
      { allowedMethods: ['GET'], guard: { paths: ['/x'], maxSizeMb: 0 } },
      'guard.maxSizeMb',
    ],
  ])('does not start with %j', async (endpoint, key) => {
    await expect(start(endpoint)).rejects.toThrow(
      `'proxy.endpoints./system.${key}'`,
    );
  });
});
