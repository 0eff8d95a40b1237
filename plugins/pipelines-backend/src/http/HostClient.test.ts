import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { z } from 'zod';
import {
  ServerReply,
  ServerRequest,
  startServer,
} from '../__testUtils__/startServer';
import { HostClient, HostOptions } from './HostClient';

const as = (name: string) =>
  ({ credentials: { principal: name } } as unknown as PipelineCaller);
const schema = z.object({ value: z.string() });

describe('HostClient', () => {
  let reply: (request: ServerRequest) => ServerReply;
  let requests: ServerRequest[];
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeEach(async () => {
    requests = [];
    reply = ({ path }) => ({ body: { value: path } });
    server = await startServer(request => {
      requests.push(request);
      return reply(request);
    });
  });
  afterEach(() => server.stop());

  function createClient(options: Partial<HostOptions> = {}) {
    const client = new HostClient({
      title: 'The host',
      credentialsPlace: 'hosts.token',
      addressPlace: 'hosts.url',
      freshMs: 60_000,
      timeoutMs: 2_000,
      getBaseUrl: async () => server.url,
      getHeaders: async () => ({ Authorization: 'Bearer very-secret' }),
      ...options,
    });
    const get = (path = '/a', caller = as('ann')) =>
      client
        .get(caller, { path, what: 'thing' }, schema)
        .then(({ data }) => data.value);
    return { client, get };
  }

  it('shares an answer among those who may, also while it is on its way', async () => {
    const shared = createClient();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => shared.get('/a', as(`p${i}`))),
    );
    expect(new Set(all)).toEqual(new Set(['/a']));
    expect(requests).toHaveLength(1);
    await shared.get('/b');
    expect(requests).toHaveLength(2);
    shared.client.forget();
    await shared.get('/a');
    expect(requests).toHaveLength(3);

    const own = createClient({
      keyOf: ({ credentials }) => String(credentials.principal),
    });
    await Promise.all([own.get('/a', as('ann')), own.get('/a', as('ben'))]);
    await own.get('/a', as('ann'));
    expect(requests).toHaveLength(5);
  });

  it('asks with the ETag, and takes what it had when nothing changed', async () => {
    const { get } = createClient({ freshMs: 0 });
    let etag = '"1"';
    reply = ({ headers }) =>
      headers['if-none-match'] === etag
        ? { status: 304, headers: { ETag: etag } }
        : { headers: { ETag: etag }, body: { value: etag } };
    expect([await get(), await get(), await get()]).toEqual([
      '"1"',
      '"1"',
      '"1"',
    ]);
    etag = '"2"';
    expect([await get(), await get()]).toEqual(['"2"', '"2"']);
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      '"1"',
      '"1"',
      '"2"',
    ]);
  });

  it('asks anew after something was done', async () => {
    const { client, get } = createClient();
    await get();
    await client.post(as('ann'), { path: '/do', what: 'deed' }, { ref: 'x' });
    await get();
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /a',
      'POST /do',
      'GET /a',
    ]);
    expect(requests[1].body).toBe('{"ref":"x"}');
    reply = () => ({ status: 422, body: { message: 'has no such trigger' } });
    await expect(
      client.post(as('ann'), { path: '/do', what: 'deed' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'The host refuses this: has no such trigger',
    });
  });

  it('keeps failures for as long as answers, so that a host that is down is left alone', async () => {
    const { get } = createClient();
    reply = () => ({ status: 503, body: 'down' });
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => get()),
    );
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it('follows no redirect with its credentials, and says so', async () => {
    const elsewhere: ServerRequest[] = [];
    const other = await startServer(request => {
      elsewhere.push(request);
      return { body: 'the log' };
    });
    reply = () => ({ status: 302, headers: { Location: `${other.url}/log` } });
    const { client, get } = createClient();
    await expect(get()).rejects.toThrow(/302.*administrator checks hosts\.url/);
    expect(elsewhere).toHaveLength(0);
    const log = await client.read(
      as('ann'),
      { path: '/log', what: 'log' },
      { limit: 3 },
    );
    expect(log.bytes.toString()).toBe('the');
    expect(log.complete).toBe(false);
    expect(elsewhere[0].headers.authorization).toBeUndefined();
    await other.stop();
  });

  it('names the host that cannot be reached', async () => {
    const { get } = createClient({
      getBaseUrl: async () => 'http://127.0.0.1:1',
    });
    await expect(get()).rejects.toThrow(
      /The host cannot be reached \(.+\): an administrator checks .*hosts\.url/,
    );
  });

  it('knows a limit by the message alone, which is all that GitHub may say', async () => {
    const { get } = createClient({ freshMs: 0 });
    const message = 'You have exceeded a secondary rate limit.';
    reply = () => ({ status: 403, body: { message } });
    await expect(get()).rejects.toThrow(/too many requests/);
    reply = () => ({ body: { value: 'again' } });
    await expect(get()).rejects.toThrow(/too many requests/);
    expect(requests).toHaveLength(1);
  });

  it.each([
    [410, 'Gone', 'The host does not keep the thing any longer'],
    [
      403,
      '<p>No valid crumb was included in the request</p>',
      /an administrator gives .*: No valid crumb .* which an API token needs not/,
    ],
    [403, '<p>Forbidden</p>', /the right to read, start and cancel runs$/],
  ])('says of %s %s what to do', async (status, body, message) => {
    const { get } = createClient();
    reply = () => ({ status, body });
    await expect(get()).rejects.toThrow(message);
  });

  it.each([
    [429, { 'Retry-After': '120' }, 120],
    [403, { 'Retry-After': '7' }, 7],
    [429, { 'RateLimit-Reset': '{in 30}' }, 30],
    [429, { 'Retry-After': '7', 'RateLimit-Reset': '{in 30}' }, 7],
    // the limit that was met is another one than that header is of
    [
      429,
      { 'X-RateLimit-Remaining': '12', 'X-RateLimit-Reset': '{in 30}' },
      60,
    ],
    [403, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '{in 30}' }, 30],
    [429, { 'Retry-After': '99999999' }, 3600],
    [429, {}, 60],
  ])('waits as long as %s with %j says', async (status, headers, seconds) => {
    const { get } = createClient({ freshMs: 0 });
    const at = `${Math.floor(Date.now() / 1000) + 30}`;
    reply = () => ({
      status,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          value === '{in 30}' ? at : value,
        ]),
      ),
      body: {},
    });
    const now = Date.now();
    await expect(get()).rejects.toThrow(/too many requests/);
    reply = () => ({ body: { value: 'again' } });
    const clock = jest.spyOn(Date, 'now');
    try {
      clock.mockReturnValue(now + seconds * 1000 - 2_000);
      await expect(get()).rejects.toThrow(/too many requests/);
      expect(requests).toHaveLength(1);
      clock.mockReturnValue(now + seconds * 1000 + 2_000);
      expect(await get()).toBe('again');
    } finally {
      clock.mockRestore();
    }
  });
});
