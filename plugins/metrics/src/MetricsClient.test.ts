import {
  portalError,
  prometheusError,
  PrometheusStandIn,
} from './__testUtils__/PrometheusStandIn';
import { MetricsError } from './lib/MetricsError';
import { MetricsClient } from './MetricsClient';

const grid = { start: 60, end: 120, step: 15 };

function ask(reply: Parameters<PrometheusStandIn['on']>[1], options = {}) {
  const prometheus = new PrometheusStandIn();
  prometheus.on('up', reply);
  const client = new MetricsClient({ fetchApi: prometheus, ...options });
  return { prometheus, answer: client.queryRange('up{a="b&c+d"}', grid) };
}

const html = (status: number) =>
  new Response('<html><body>Sign in</body></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  });

describe('MetricsClient', () => {
  it('asks by two calls, and reads their answers', async () => {
    const { prometheus, answer } = ask([
      { labels: { x: 'y' }, at: time => time / 10 },
    ]);
    expect(await answer).toEqual({
      series: [{ labels: { x: 'y' }, values: [6, 7.5, 9, 10.5, 12] }],
      notices: [],
    });
    const client = new MetricsClient({ fetchApi: prometheus });
    expect((await client.query('up', 50)).samples).toEqual([
      { labels: { x: 'y' }, value: 5 },
    ]);
    expect(
      prometheus.asked.map(({ call, search }) => [
        call,
        Object.fromEntries(search),
      ]),
    ).toEqual([
      [
        'query_range',
        { query: 'up{a="b&c+d"}', start: '60', end: '120', step: '15' },
      ],
      ['query', { query: 'up', time: '50' }],
    ]);
  });

  it.each([
    [
      'refuses the query',
      prometheusError(
        400,
        'bad_data',
        'invalid parameter "query": 1:3: parse error',
      ),
      'query',
      'invalid parameter "query": 1:3: parse error',
    ],
    [
      'cannot execute the query',
      prometheusError(422, 'execution', 'found duplicate series'),
      'query',
      'found duplicate series',
    ],
    [
      'has too little time',
      prometheusError(
        503,
        'timeout',
        'query timed out in expression evaluation',
      ),
      'unavailable',
      'query timed out in expression evaluation',
    ],
    ['wants a sign-in', html(401), 'credentials', 'It answered 401.'],
    [
      'says no in words',
      new Response('Unauthorized\n', { status: 401 }),
      'credentials',
      'Unauthorized',
    ],
    ['is a page', html(200), 'malformed', /sent a web page/],
    ['is a page that is not there', html(404), 'missing', 'It answered 404.'],
    ['is something else', Response.json([1]), 'malformed', /something else/],
    [
      'is an error in disguise',
      prometheusError(200, 'internal', 'oops'),
      'unavailable',
      'oops',
    ],
    [
      'is cut off',
      new Response('{"status":"succ'),
      'malformed',
      /something else/,
    ],
    ['is nothing', new Response(''), 'malformed', /something else/],
    ['is a gateway', html(502), 'unavailable', 'It answered 502.'],
    [
      'is the portal, which knows nobody',
      portalError(401, 'AuthenticationError', 'Missing credentials'),
      'session',
      'Missing credentials',
    ],
    [
      'is the portal, which says no',
      portalError(403, 'NotAllowedError', 'no'),
      'denied',
      'no',
    ],
    [
      'is the portal, which has no such endpoint',
      portalError(404, 'NotFoundError', 'no'),
      'missing',
      'no',
    ],
    [
      'cannot be reached',
      new Error('Failed to fetch'),
      'unreachable',
      'Failed to fetch',
    ],
  ])(
    'says what is wrong when the source %s',
    async (_, reply, problem, message) => {
      const error = await ask(reply).answer.catch(it => it);
      expect(error).toBeInstanceOf(MetricsError);
      expect(error.problem).toBe(problem);
      expect(error.message).toMatch(message);
    },
  );

  it('waits only so long, for the body too, and stops when nobody waits', async () => {
    const silent = await ask('silence', { timeoutMs: 50 }).answer.catch(
      it => it,
    );
    expect(silent).toMatchObject({
      problem: 'timeout',
      message: 'Nothing came within 0.05 seconds.',
    });
    const body = new ReadableStream({
      start: controller => controller.enqueue(new TextEncoder().encode('{')),
    });
    const stuck = ask(() => new Response(body), { timeoutMs: 50 });
    await expect(stuck.answer).rejects.toMatchObject({ problem: 'timeout' });
    const signals: AbortSignal[] = [];
    const fetchApi = {
      fetch: async (_: unknown, init?: RequestInit) => {
        signals.push(init!.signal!);
        return new Promise<Response>(() => {});
      },
    };
    const controller = new AbortController();
    const client = new MetricsClient({ fetchApi, timeoutMs: 200 });
    const answers = [client.query('up', 1, controller.signal)];
    controller.abort();
    answers.push(client.query('up', 1, controller.signal));
    expect(signals.map(it => it.aborted)).toEqual([true, true]);
    for (const answer of answers) {
      await expect(answer).rejects.toMatchObject({ problem: 'timeout' });
    }
  });

  it('reads no more than it can take', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: controller => {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const { answer } = ask(() => new Response(body), {
      maxBytes: 1024 * 1024,
    });
    await expect(answer).rejects.toMatchObject({
      problem: 'tooLarge',
      message: 'The answer is larger than 1 MiB.',
    });
    expect(sent).toBeLessThan(30);
    const long = await ask(
      prometheusError(422, 'execution', 'x'.repeat(9_000)),
    ).answer.catch(it => it);
    expect(long.message).toHaveLength(500);
  });
});
