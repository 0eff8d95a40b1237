import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  MetricsSource,
  metricsSourcesExtensionPoint,
  metricsSourcesServiceRef,
  Sample,
} from '@portico/plugin-metrics-node';
import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import fs from 'node:fs/promises';
import path from 'node:path';
import metricsPlugin from '.';

const SECRET = 'a-secret-of-this-test';
const RULES = `
groups:
  - name: example
    rules:
      - { record: 'a:b', expr: sum(jobs) }
      - alert: ManyJobs
        expr: sum by (service) (jobs) > 5
        labels: { severity: critical }
        annotations: { summary: '{{ $value }} jobs' }
      - alert: ManyJobsForLong
        expr: jobs > 5
        for: 1h
`;

function sourcesModule(sources: MetricsSource[]) {
  return createBackendModule({
    pluginId: 'metrics',
    moduleId: 'test',
    register(reg) {
      reg.registerInit({
        deps: { metrics: metricsSourcesExtensionPoint },
        async init({ metrics }) {
          sources.forEach(it => metrics.addSource(it));
        },
      });
    },
  });
}

const jobs = (value: number, labels = {}): Sample => ({
  name: 'jobs',
  labels: { service: 'portico-backend', ...labels },
  value,
  type: 'gauge',
});

/** Another plugin, which adds a source when somebody asks it to. */
function otherPlugin(source: MetricsSource, begins: Promise<void>) {
  return createBackendPlugin({
    pluginId: 'other',
    register(reg) {
      reg.registerInit({
        deps: { sources: metricsSourcesServiceRef },
        async init({ sources }) {
          void begins.then(() => sources.add(source));
        },
      });
    },
  });
}

/** The plugin in a backend, with ticks at will. */
async function start(
  sources: MetricsSource[],
  metrics = {},
  more: BackendFeature[] = [],
) {
  let tick: (signal: AbortSignal) => unknown = () => {};
  const logger = mockServices.logger.mock();
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      sourcesModule(sources),
      ...more,
      mockServices.rootConfig.factory({
        data: { metrics: { store: { secret: SECRET }, ...metrics } },
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () =>
          ({
            scheduleTask: async ({ fn }: { fn: typeof tick }) => {
              tick = fn;
            },
            // of the scheduler nothing else is asked
          } as any),
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api/metrics`;
  return {
    url,
    logger,
    stop: () => backend.stop(),
    async tick() {
      await tick(new AbortController().signal);
      // the next one is later
      await new Promise(resolve => setTimeout(resolve, 2));
    },
    async ask(query: string, range?: Record<string, number>) {
      const search = new URLSearchParams({ query });
      Object.entries(range ?? {}).forEach(([name, value]) =>
        search.set(name, String(value)),
      );
      const answer = await fetch(
        `${url}/prometheus/api/v1/${range ? 'query_range' : 'query'}?${search}`,
        { headers: { authorization: `Bearer ${SECRET}` } },
      );
      return answer.json();
    },
  };
}

afterAll(removeTemporaryFolders);

describe('the plugin metrics', () => {
  it('answers its two paths to who knows the secret, and nobody else', async () => {
    const { url, stop } = await start([]);
    const call = async (
      address: string,
      authorization?: string,
      method = 'GET',
    ) => {
      const answer = await fetch(`${url}${address}`, {
        method,
        headers: authorization ? { authorization } : {},
      });
      return answer.status;
    };
    const query = '/prometheus/api/v1/query?query=1';
    const secret = `Bearer ${SECRET}`;
    expect(await call(query, secret)).toBe(200);
    expect(await call(query)).toBe(401);
    expect(await call(query, `Bearer ${SECRET}x`)).toBe(401);
    expect(await call(query, `Basic ${SECRET}`)).toBe(401);
    expect(await call(query, mockCredentials.user.header())).toBe(401);
    expect(await call(query, mockCredentials.service.header())).toBe(401);
    expect(await call(query, secret, 'POST')).toBe(404);
    expect(await call('/prometheus/api/v1/labels', secret)).toBe(404);
    expect(await call('/prometheus/api/v1/admin/tsdb/snapshot', secret)).toBe(
      404,
    );
    await stop();
  });

  it('keeps what sources say, and knows when they do not', async () => {
    let fails = false;
    const { tick, ask, logger, stop } = await start([
      {
        id: 'first',
        async collect() {
          if (fails) {
            throw new Error('no luck');
          }
          return [jobs(3), jobs(4, { queue: 'a' })];
        },
      },
      {
        id: 'second',
        // of which most is no metric
        collect: async () => [
          { ...jobs(1), name: 'other' },
          { ...jobs(1), name: 'not a name' },
          { ...jobs(1), labels: { 'not-a-label': 'x' } },
          { ...jobs(1), value: '1' as unknown as number },
        ],
      },
    ]);
    const count = async (query: string) =>
      (await ask(`count(${query})`)).data.result[0]?.value[1];
    expect(await count('jobs')).toBeUndefined();
    await tick();
    expect(await count('jobs{service="portico-backend"}')).toBe('2');
    expect(await count('{__name__=~".+"}')).toBe('3');

    fails = true;
    await tick();
    await tick();
    expect(await count('jobs')).toBeUndefined();
    expect(await count('other')).toBe('1');
    expect(logger.warn.mock.calls).toEqual([
      ["Metrics of 'first' are missing: no luck"],
    ]);
    fails = false;
    await tick();
    expect(await count('jobs')).toBe('2');
    await stop();
  });

  it('asks sources of other plugins, whenever they come', async () => {
    let begin = () => {};
    const begins = new Promise<void>(resolve => {
      begin = resolve;
    });
    const other = {
      id: 'other',
      collect: async () => [jobs(5, { queue: 'other' }), jobs(6)],
    };
    const own = { id: 'own', collect: async () => [jobs(1)] };
    const { tick, ask, stop } = await start([own], {}, [
      otherPlugin(other, begins),
    ]);
    const values = async () =>
      (await ask('jobs')).data.result.map(({ value }: any) => value[1]);
    await tick();
    expect(await values()).toEqual(['1']);
    begin();
    await begins;
    await tick();
    // one of a name and labels is kept
    expect([...(await values())].sort()).toEqual(['1', '5']);
    await stop();
  });

  it('answers what fits into a page, and says what to do with the rest', async () => {
    const collect = async () =>
      Array.from({ length: 400 }, (_, at) => jobs(1, { at: String(at) }));
    const { tick, ask, stop } = await start([{ id: 'many', collect }]);
    await tick();
    const now = Date.now() / 1_000;
    const range = (query: string, points: number) =>
      ask(query, { start: now - points, end: now, step: 1 });
    expect(await range('sum(jobs)', 1_000)).toMatchObject({
      status: 'success',
    });
    expect(await range('jobs', 1_000)).toEqual({
      status: 'error',
      errorType: 'execution',
      error: expect.stringMatching(
        'the answer would have 400 series of 1001 values, and 250000 values are given at most: aggregate them',
      ),
    });
    expect(await range('sum(jobs)', 10_999)).toEqual({
      status: 'error',
      errorType: 'execution',
      error: expect.stringMatching(
        'too many samples into memory in query execution: 400 series at 11000 steps',
      ),
    });
    await stop();
  });

  it('has alerts of rules as Prometheus has them', async () => {
    const file = path.join(await temporaryFolder(), 'rules.yaml');
    await fs.writeFile(file, RULES);
    let value = 9;
    const source = { id: 'jobs', collect: async () => [jobs(value)] };
    const { tick, ask, stop } = await start([source], { ruleFiles: [file] });
    await tick();
    await tick();
    const { data } = await ask('ALERTS');
    const labels = { __name__: 'ALERTS', service: 'portico-backend' };
    expect(data.result.map(({ metric }: any) => metric)).toEqual([
      {
        ...labels,
        alertname: 'ManyJobs',
        alertstate: 'firing',
        severity: 'critical',
      },
      { ...labels, alertname: 'ManyJobsForLong', alertstate: 'pending' },
    ]);
    value = 1;
    await tick();
    await tick();
    expect((await ask('ALERTS')).data.result).toEqual([]);
    await stop();
  });

  it("evaluates the portal's own alerts", async () => {
    const file = '../../../deploy/prometheus/portico.rules.yaml';
    const ruleFiles = [path.resolve(__dirname, file)];
    const source = {
      id: 'portal',
      collect: async () => [
        { ...jobs(Date.now()), name: 'process_start_time_seconds' },
        { ...jobs(3), name: 'db_client_connection_pending_requests' },
      ],
    };
    const { tick, ask, stop } = await start([source], { ruleFiles });
    await tick();
    await tick();
    await tick();
    const { data } = await ask('ALERTS{service="portico-backend"}');
    const states = data.result.map(({ metric }: any) => [
      metric.alertname,
      metric.alertstate,
    ]);
    expect(states).toEqual([
      ['PorticoDatabasePool', 'pending'],
      ['PorticoRestarts', 'firing'],
    ]);
    await stop();
  });

  it.each([
    ['up offset 5m', 'the modifier offset'],
    ['up @ 0', 'the modifier @'],
    ['max_over_time(rate(up[1m])[5m:1m])', 'a subquery'],
    ['predict_linear(up[1h], 3600)', "the function 'predict_linear'"],
    ['label_replace(up, "a", "b", "c", "d")', "the function 'label_replace'"],
    ['quantile(0.5, up)', "the aggregation 'quantile'"],
    ['up * on(a) group_left up', 'matching of many series with one'],
    ['up atan2 up', "the operator 'atan2'"],
  ])('says what it does not know of %s', async (query, what) => {
    const { ask, stop } = await start([]);
    expect(await ask(query)).toEqual({
      status: 'error',
      errorType: 'execution',
      error: expect.stringMatching(
        new RegExp(`^${what} in .* is not among what the portal's own`),
      ),
    });
    await stop();
  });

  it.each([
    [{ store: { secret: 'short' } }, "'metrics.store.secret'"],
    [{ store: { secret: SECRET, maxSeries: 0 } }, "'metrics.store.maxSeries'"],
    [
      { store: { secret: SECRET, retention: { days: 30 } } },
      "'metrics.store.retention'",
    ],
    [{ ruleFiles: ['/no/such/file'] }, "'metrics.ruleFiles'"],
  ])('does not start with %j', async (metrics, key) => {
    await expect(start([], metrics)).rejects.toThrow(key);
  });

  it('does nothing where a real Prometheus is asked', async () => {
    const { url, stop } = await start([], { store: { enabled: false } });
    const answer = await fetch(`${url}/prometheus/api/v1/query?query=1`);
    expect(answer.status).toBe(404);
    await stop();
  });
});
