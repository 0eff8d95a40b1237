import { mockServices } from '@backstage/backend-test-utils';
import type { LogLine, LogPage } from '@portico/plugin-logs-common';
import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { ownLogQueue } from '../ownLog/ownLogQueue';
import { OwnLogTransport } from '../ownLog/OwnLogTransport';
import { As, readEvents, startLogs } from '../__testUtils__/startLogs';
import { sendJson, startLoki } from '../__testUtils__/startLoki';
import { createLogger, format } from 'winston';

const now = Date.now();
const at = (ms: number) => `${now + ms}000000`;
const stream = (labels: object, ...values: string[][]) => ({
  streams: [{ stream: labels, values }],
});

describe('logs of entities', () => {
  let logs: Awaited<ReturnType<typeof startLogs>>;
  const of = (
    name: string,
    what: string,
    parameters: Record<string, string> = {},
  ) =>
    `/entities/component/default/${name}/${what}?${new URLSearchParams(
      parameters,
    )}`;
  const lines = async (
    name: string,
    parameters?: Record<string, string>,
    as: As = 'ann',
  ) =>
    ((await logs.get(as, of(name, 'lines', parameters))) as LogPage).lines.map(
      it => it.line,
    );

  beforeAll(async () => {
    logs = await startLogs({ dataDirectory: await temporaryFolder() });
    await logs.push(
      'service',
      stream(
        { service: 'orders' },
        [at(-3_000), 'level=info one'],
        [at(-2_000), '{"level":"error","n":2}'],
        [at(-1_000), 'three </script> \u001b[31m'],
      ),
    );
    await logs.push(
      'service',
      stream({ service: 'pay', env: 'prod' }, [at(-2_000), 'paid']),
    );
    await logs.push(
      'service',
      stream({ service: 'pay', env: 'local' }, [at(-2_000), 'not this']),
    );
  });

  afterAll(async () => {
    await logs.stop();
    await removeTemporaryFolders();
  });

  it('are those of its name or annotation, newest first, filtered and in pages', async () => {
    expect(await lines('orders')).toEqual([
      'three </script> \u001b[31m',
      '{"level":"error","n":2}',
      'level=info one',
    ]);
    expect(
      await lines('orders', { direction: 'forward', levels: 'info,error' }),
    ).toEqual(['level=info one', '{"level":"error","n":2}']);
    expect(await lines('orders', { text: '</SCRIPT>' })).toHaveLength(1);
    expect(await lines('orders', { regex: '^level=\\w+ o' })).toEqual([
      'level=info one',
    ]);
    expect(await lines('orders', { to: String(now - 1_000) })).toHaveLength(2);
    expect(
      await lines('orders', { from: new Date(now - 2_000).toISOString() }),
    ).toHaveLength(2);
    expect(await lines('billing')).toEqual(['paid']);
    const first: LogPage = await logs.get(
      'ann',
      of('orders', 'lines', { limit: '2' }),
    );
    expect(first.lines).toHaveLength(1);
    const rest: LogPage = await logs.get(
      'ann',
      of('orders', 'lines', { limit: '5', cursor: first.cursor ?? '' }),
    );
    expect(rest.lines.map(it => it.fields)).toEqual([
      { level: 'error', n: '2' },
      {},
    ]);
    expect(rest.cursor).toBeUndefined();
    expect(await logs.get('ann', of('orders', 'sources'))).toEqual({
      items: [
        {
          id: 'loki',
          title: 'Logs',
          selection: '{service="orders"}',
          canFollow: true,
          hasHistogram: true,
        },
      ],
    });
    const { buckets } = await logs.get('ann', of('orders', 'histogram'));
    expect(
      buckets.reduce(
        (sum: number, it: { counts: { error?: number } }) =>
          sum + (it.counts.error ?? 0),
        0,
      ),
    ).toBe(1);
  });

  it('are never those of services from other repositories, nor the log of the portal', async () => {
    const local = (service: string, repository: string) =>
      stream({ service, repository }, [at(-2_000), `${repository} runs`]);
    for (const body of [
      local('till', 'shop/till.js'),
      local('till', 'shop/till-js'),
      local('till', 'other/till.js'),
      local('greedy', 'shop/greedy'),
      stream({ service: 'portico-backend' }, [
        at(-2_000),
        'what the portal does',
      ]),
    ]) {
      await logs.push('service', body);
    }
    expect(await lines('till')).toEqual(['shop/till.js runs']);
    const all = await lines('greedy');
    expect(all).toContain('shop/greedy runs');
    expect(all).toContain('paid');
    expect(all.join()).not.toMatch(/till|portal/);
  });

  it('are those of the portal for who may ask the store itself', async () => {
    const entry = stream({ service: 'portico-backend' }, [at(-1_000), 'own']);
    await logs.push('service', entry);
    expect(await lines('portico-backend', {}, 'admin')).toContain('own');
    expect(await lines('greedy', {}, 'admin')).toContain('own');
    for (const what of ['sources', 'lines', 'histogram', 'follow']) {
      const refused = await logs.call('ann', of('portico-backend', what));
      expect(await refused.text()).toMatch(
        /own log is for those who have the permission logs.query/,
      );
    }
  });

  it('are for those who may read them, and say what is wrong', async () => {
    const answers: [As, string, number, RegExp][] = [
      ['nobody', of('orders', 'lines'), 401, /AuthenticationError/],
      [
        'ann',
        of('nowhere', 'lines'),
        404,
        /There is no component:default\/nowhere, or not for you/,
      ],
      [
        'ann',
        of('wrong', 'lines'),
        400,
        /annotation portico.dev\/logs-selector of component:default\/wrong is not a stream selector.*nothing more belongs/,
      ],
      [
        'ann',
        '/entities/group/default/team/lines',
        404,
        /No source has logs of group:default\/team/,
      ],
      ['ann', of('orders', 'lines', { source: 'x' }), 404, /no source 'x'/],
      [
        'ann',
        of('orders', 'lines', { levels: 'loud' }),
        400,
        /'levels': write some of unknown, trace/,
      ],
      [
        'ann',
        of('orders', 'lines', { regex: '(?=x)' }),
        400,
        /not a regular expression of RE2/,
      ],
      [
        'ann',
        of('orders', 'lines', { from: '5', to: '4' }),
        400,
        /'from' must be before 'to'/,
      ],
      [
        'ann',
        of('orders', 'lines', { from: 'x' }),
        400,
        /'from': write milliseconds/,
      ],
      ['ann', of('orders', 'lines', { limit: '2001' }), 400, /'limit'/],
      ['ann', of('orders', 'lines', { cursor: '1.x' }), 400, /'cursor'/],
      ['ann', of('orders', 'histogram', { from: '0' }), 400, /90 days/],
    ];
    for (const [as, path, status, text] of answers) {
      const answer = await logs.call(as, path);
      expect([path, answer.status, await answer.text()]).toEqual([
        path,
        status,
        expect.stringMatching(text),
      ]);
    }
  });

  it('are followed, once by each visitor', async () => {
    const path = of('orders', 'follow', { text: 'NEW' });
    const first = await logs.call('ann', path);
    const firstEnds = readEvents(first, 'end', 1);
    const second = await logs.call('ann', path);
    expect(await firstEnds).toEqual([
      { message: expect.stringMatching(/another page/) },
    ]);
    const events = readEvents(second, 'lines', 1);
    const started = Date.now();
    await logs.push(
      'service',
      stream(
        { service: 'orders' },
        [`${started}000000`, 'a new line'],
        [`${started}000001`, 'old'],
      ),
    );
    const [batch] = (await events) as LogLine[][];
    expect(batch.map(it => it.line)).toEqual(['a new line']);
  });

  it("have the portal's own log, without what is asked of logs", async () => {
    ownLogQueue.take();
    const logger = createLogger({
      format: format.printf(({ level, message }) => `${level}: ${message}`),
      transports: [new OwnLogTransport()],
    });
    logger.info('seen', { plugin: 'catalog' });
    logger.info('hidden', {
      type: 'incomingRequest',
      url: '/api/logs/entities',
    });
    logger.error('\u001b[31mbroken\u001b[39m', { plugin: 'catalog' });
    const own = `/loki/api/v1/query_range?${new URLSearchParams({
      query: '{service="portico-backend", plugin="catalog"}',
    })}`;
    let found: { stream: { detected_level: string }; values: string[][] }[] =
      [];
    while (found.length < 2) {
      found = (await logs.get('service', own)).data.result;
    }
    expect(
      found.map(it => [
        it.stream.detected_level,
        it.values.map(([, line]) => line),
      ]),
    ).toEqual([
      ['error', ['error: broken']],
      ['info', ['info: seen']],
    ]);
  });
});

describe('logs of pods', () => {
  it('are read through the kubernetes backend as who asks', async () => {
    const pod = (name: string) => ({
      metadata: { name, namespace: 'shop' },
      spec: { containers: [{ name: 'main' }] },
    });
    const kubernetes = await startLoki((_req, res, url) => {
      if (url.pathname === '/api/kubernetes/resources/workloads/query') {
        sendJson(res, {
          items: [
            {
              cluster: { name: 'one' },
              resources: [
                { type: 'pods', resources: [pod('a'), pod('b')] },
                { type: 'services', resources: [{}] },
              ],
              errors: [],
            },
          ],
        });
        return;
      }
      const [, name] = /pods\/(\w+)\/log$/.exec(url.pathname) ?? [];
      const time = (ms: number) =>
        new Date(now + ms).toISOString().replace('Z', '123456Z');
      res.end(
        `${time(name === 'a' ? -3_000 : -2_000)} level=warn of ${name}\n${time(
          -1_000,
        )} second of ${name}\n`,
      );
    });
    const logs = await startLogs(
      { dataDirectory: await temporaryFolder() },
      { kubernetes: { clusterLocatorMethods: [] } },
      [
        mockServices.discovery.mock({
          getBaseUrl: async plugin => `${kubernetes.url}/api/${plugin}`,
        }).factory,
      ],
    );
    const path = (parameters: Record<string, string>) =>
      `/entities/component/default/pods/lines?${new URLSearchParams({
        source: 'kubernetes',
        ...parameters,
      })}`;
    const page: LogPage = await logs.get('ann', path({ limit: '1' }));
    expect(page.lines.map(it => it.line)).toEqual([
      'second of a',
      'second of b',
    ]);
    const rest: LogPage = await logs.get(
      'ann',
      path({ cursor: page.cursor ?? '', levels: 'warn' }),
    );
    expect(rest.lines).toEqual([
      expect.objectContaining({
        line: 'level=warn of b',
        level: 'warn',
        time: `${now - 2_000}123456`,
      }),
      expect.objectContaining({
        line: 'level=warn of a',
        labels: {
          cluster: 'one',
          namespace: 'shop',
          pod: 'a',
          container: 'main',
        },
      }),
    ]);
    const log = kubernetes.asked.find(({ url }) =>
      url.pathname.endsWith('/a/log'),
    );
    expect(log?.headers['backstage-kubernetes-cluster']).toBe('one');
    expect(log?.headers.authorization).toContain('user:default/ann');
    expect(log?.url.pathname).toBe(
      '/api/kubernetes/proxy/api/v1/namespaces/shop/pods/a/log',
    );
    kubernetes.answerWith((_req, res) => sendJson(res, {}, 403));
    const refused = await logs.call('ann', path({}));
    expect([refused.status, await refused.text()]).toEqual([
      503,
      expect.stringMatching(/kubernetes.proxy/),
    ]);
    await logs.stop();
    await kubernetes.stop();
    await removeTemporaryFolders();
  });
});
