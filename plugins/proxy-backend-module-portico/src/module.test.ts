import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import proxyPlugin from '@backstage/plugin-proxy-backend';
import { type LoopbackServer, serve, until } from '@portico/test-utils';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
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
              '/system-2': { target: upstream.url },
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
      paths: ['/api/v1/query', '/api/v1/query_range', '/things/*/parts'],
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

async function read(response: Response) {
  const { status, headers } = response;
  const names = JSON.stringify([...headers]);
  return { status, headers: names, text: await response.text() };
}

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

  it('refuses HEAD', async () => {
    const headers = { authorization: USER };
    const path = '/system/api/v1/query';
    const response = await call(path, { method: 'HEAD', headers });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
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
    '/system/metrics',
    '/system/graph',
    '/system?x=/api/v1/query',
    '/system/api/v1/labels?x=/api/v1/query',
    '/system/api/v1/query%3Fquery=up',
    '/system/api/v1/query%00',
    '/system/api/v1%2Fquery',
    '/system%2Fapi/v1/query',
    '/system/api/v1/query/%2e%2e/labels',
    '/system/api/v1/%2e%2e%2fadmin',
    '/system/system/api/v1/query',
    '/system/api/proxy/system/api/v1/query',
  ])('refuses %s', async path => {
    const response = await call(path);
    expect([403, 404]).toContain(response.status);
    expect(asked).toEqual([]);
  });

  it.each(['/things/a/parts', '/things/a.b_c~d-9/parts', '/things/.../parts'])(
    'takes %s, as one segment may be any name',
    async path => {
      expect((await call(`/system${path}`)).status).toBe(200);
      expect(asked).toEqual([`GET ${path}`]);
    },
  );

  it.each([
    '/things//parts',
    '/things/a/b/parts',
    '/things/a%2Fb/parts',
    '/things/%2e%2e/parts',
    '/things/a%20b/parts',
    '/things/a;b/parts',
    '/things/a/parts/b',
    '/things/a/parts/',
    '/things/a/Parts',
    '/things/*/parts',
  ])('refuses %s, where one segment may be any name', async path => {
    expect((await call(`/system${path}`)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('guards nothing but itself', async () => {
    expect((await call('/system-2/api/v1/labels')).status).toBe(200);
    expect(asked).toEqual(['GET /api/v1/labels']);
    expect((await call('/systematic/api/v1/query')).status).toBe(404);
  });

  it.each([
    '/api/proxy/system/api/v1/query/../labels',
    '/api/proxy/system/things/../parts',
    '/api/proxy/system/things/./parts',
    '/api/proxy/system/../open/api/v1/labels',
    '/api/proxy/open/../system/api/v1/labels',
    '/api/proxy/system/api/v1/query\\..\\labels',
    '/api/proxy//system/api/v1/labels',
    '//api/proxy/system/api/v1/labels',
    '/API/PROXY/system/api/v1/query',
    '/api/proxy/./system/api/v1/query',
    '/api/proxy/system/api/v1/query#/../labels',
    'http://localhost/api/proxy/system/api/v1/query',
    'http://elsewhere.example/api/proxy/system/api/v1/labels',
    '*',
  ])('refuses %s as it is written', async target => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${USER}\r\nConnection: close\r\n\r\n`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(asked).toEqual([]);
  });

  it.each([400, 401, 403, 404, 422, 503])(
    'sends %s of the system on, as it says it',
    async status => {
      const body = '{"status":"error","errorType":"x","error":"in words"}';
      answer = (_req, res) => {
        res.writeHead(status, {
          'content-type': 'application/json',
          'set-cookie': 'a=b',
          'www-authenticate': 'Basic realm="it"',
          'access-control-allow-origin': '*',
          'x-secret': 'c',
        });
        res.end(body);
      };
      const { status: given, headers, ...response } = await read(await query());
      expect([given, response.text]).toEqual([status, body]);
      expect(headers).not.toMatch(
        /set-cookie|www-authenticate|access-control-allow-origin|x-secret/,
      );
    },
  );

  it('sends on what is no JSON, and what is empty', async () => {
    answer = (_req, res) => {
      res.setHeader('content-type', 'text/html');
      res.end('<h1>Sign in</h1>');
    };
    expect(await read(await query())).toMatchObject({
      status: 200,
      text: '<h1>Sign in</h1>',
      headers: expect.stringContaining('text/html'),
    });
    answer = (_req, res) => res.writeHead(204).end();
    expect(await read(await query())).toMatchObject({ status: 204, text: '' });
  });

  it.each([
    [401, 'AuthenticationError'],
    [403, 'NotAllowedError'],
  ])(
    'does not let the %s of another portal look like its own',
    async (status, name) => {
      answer = (_req, res) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(JSON.stringify({ error: { name, message: 'bad token' } }));
      };
      expect(await failure(await query())).toEqual([
        502,
        'UpstreamError',
        `The system behind /api/proxy/system does not let the portal in (${status}): see whether the credentials in proxy.endpoints./system.headers are right`,
      ]);
    },
  );

  it('does not unpack what it has not asked for', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MB));
    expect(bomb.length).toBeLessThan(MB);
    answer = (_req, res) => {
      res.setHeader('content-encoding', 'gzip');
      res.end(bomb);
    };
    const before = process.memoryUsage.rss();
    expect(
      await failure(
        await call('/system/api/v1/query', {
          headers: { authorization: USER, 'accept-encoding': 'gzip' },
        }),
      ),
    ).toEqual([
      502,
      'UpstreamError',
      'The system behind /api/proxy/system answers in gzip, which it was not asked for: let it answer as it is',
    ]);
    expect(seen).not.toHaveProperty('accept-encoding');
    expect(process.memoryUsage.rss() - before).toBeLessThan(56 * MB);
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
        'The system behind /api/proxy/system answers with a redirect, which is not followed: name the address that it leads to as proxy.endpoints./system.target',
      ]);
      expect(askedElsewhere).toEqual([]);
    },
  );

  it('ends what takes too long, at the beginning or on the way', async () => {
    const late = [
      504,
      'UpstreamError',
      'The system behind /api/proxy/system has not answered within 0.5 s: ask for less, or raise proxy.endpoints./system.guard.timeout',
    ];
    answer = () => {};
    expect(await failure(await query())).toEqual(late);
    await until(() => closed === 1, 2_000);

    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{');
    };
    expect(await failure(await query())).toEqual(late);
    await until(() => closed === 2, 2_000);

    let timer: NodeJS.Timeout | undefined;
    answer = (_req, res) => {
      res.setHeader('content-type', 'text/html');
      timer = setInterval(() => res.write('x'), 50);
    };
    const response = await query();
    clearInterval(timer);
    expect(await failure(response)).toEqual(late);
    expect(response.headers.get('content-type')).toContain('application/json');
    await until(() => closed === 3, 2_000);
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
      'The system behind /api/proxy/system answers with more than 1 MB: ask for less, or raise proxy.endpoints./system.guard.maxSizeMb',
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
      'The system behind /api/proxy/system has broken off its answer: try again, and look into its log',
    ]);
    answer = req => req.socket.destroy();
    const unreachable = [
      502,
      'UpstreamError',
      'The system behind /api/proxy/system cannot be reached: see whether it runs, and whether proxy.endpoints./system.target is its address',
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
    [{ allowedMethods: ['GET'], guard: { paths: ['/x*'] } }, 'guard.paths'],
    [{ allowedMethods: ['GET'], guard: { paths: ['/**'] } }, 'guard.paths'],
    [{ allowedMethods: ['GET'], guard: { paths: ['/:x'] } }, 'guard.paths'],
    [
      {
        target: 'http://ann:secret@system.example',
        allowedMethods: ['GET'],
        guard: { paths: ['/x'] },
      },
      'target',
    ],
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
