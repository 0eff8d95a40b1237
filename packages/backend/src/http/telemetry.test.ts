import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { metrics } from '@opentelemetry/api';
import type { Sample } from '@portico/plugin-metrics-node';
import {
  describeWithPrometheus,
  findFreePort,
  findPrometheus,
  startPrometheus,
  until,
} from '@portico/test-utils';
import { readTelemetryConfig, TelemetryConfig } from '@portico/telemetry';
import express from 'express';
import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createRootHttpRouterServiceFactory, RequestDrain } from '.';
import { startTelemetry } from '../__testUtils__/startTelemetry';

const TOKEN = 'a-token-of-this-test';
const DURATION = 'http_server_request_duration_seconds';

function createRoutes() {
  const inner = express.Router();
  inner.get('/:owner/:repo', async (_req, res) => {
    res.json({});
  });
  inner.get('/:owner/:repo/missing', async (_req, _res, next) => {
    next(new NotFoundError('not there'));
  });
  const routes = express.Router();
  routes.use('/v1/repos', inner);
  routes.get(['/one', '/other'], (_req, res) => {
    res.send('one');
  });
  routes.get('/', (_req, res) => {
    res.send('all');
  });
  routes.get('/news', (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write('a\n');
    setTimeout(() => res.end(), 30);
  });
  routes.use('/files', express.static(__dirname));
  return routes;
}

function createTestPlugin(pluginId: string) {
  return createBackendPlugin({
    pluginId,
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          http.use(createRoutes());
        },
      });
    },
  });
}

async function start(config: Partial<TelemetryConfig> = {}) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const telemetry = await startTelemetry(config);
  telemetry.plugins.add('git').add('app');
  const backend = createBackend();
  const listen = { host: '127.0.0.1', port };
  backend.add(
    mockServices.rootConfig.factory({
      data: { backend: { baseUrl: url, listen } },
    }),
  );
  backend.add(mockServices.rootLogger.factory());
  backend.add(mockServices.database.factory());
  backend.add(
    createRootHttpRouterServiceFactory({
      drain: new RequestDrain(),
      drainMs: 1_000,
      telemetry,
    }),
  );
  backend.add(createTestPlugin('git'));
  await backend.start();
  const samples = async () =>
    (await telemetry.collect()).flatMap(family => family.samples);
  return { backend, telemetry, url, port, samples };
}

/** How often each route was asked: its method, status, plugin and pattern. */
function countsOf(samples: Sample[]): Record<string, number> {
  return Object.fromEntries(
    samples
      .filter(({ name }) => name === `${DURATION}_count`)
      .map(({ labels, value }) => [
        [
          labels.http_request_method,
          labels.http_response_status_code,
          labels.plugin,
          labels.http_route,
        ].join(' '),
        value,
      ]),
  );
}

describe('telemetry of the backend', () => {
  it('measures requests by pattern and plugin, whatever is asked', async () => {
    const { backend, url, samples } = await start();
    const ask = async (path: string, method = 'GET') => {
      const answer = await fetch(`${url}${path}`, { method });
      await answer.text();
    };
    await ask('/api/git/v1/repos/ann/secret-name?token=x');
    await ask('/api/git/v1/repos/ann/other');
    await ask('/api/git/v1/repos/ann/other/missing');
    await ask('/api/git');
    await ask('/api/git/one');
    await ask('/api/git/other');
    await ask('/api/git/files/index.ts');
    await ask('/api/git/nowhere/at/all');
    await ask('/api/git/news');
    await ask('/API/Git/V1/rePos/ann/other');
    await ask('/api/git//one');
    await ask('/api/unknown-1/x');
    await ask('/api/unknown-2');
    await ask('/api/git/one', 'PROPFIND');
    await ask('/.backstage/health/v1/liveness');
    await until(
      async () => countsOf(await samples())['_OTHER 404 git /api/git/*'],
    );

    expect(countsOf(await samples())).toEqual({
      'GET 200 git /api/git/v1/repos/:owner/:repo': 3,
      'GET 404 git /api/git/v1/repos/:owner/:repo/missing': 1,
      'GET 200 git /api/git': 1,
      'GET 200 git /api/git/one': 3,
      'GET 200 git /api/git/*': 1,
      'GET 404 git /api/git/*': 1,
      'GET 404  ': 2,
      '_OTHER 404 git /api/git/*': 1,
      'GET 200 app /.backstage/health/v1/liveness': 1,
    });
    const said = JSON.stringify(await samples());
    expect(said).not.toMatch(/secret-name|unknown-|nowhere|PROPFIND|index\.ts/);
    const active = (await samples()).find(
      ({ name }) => name === 'http_server_active_requests',
    );
    expect(active?.value).toBe(0);
    await backend.stop();
  });

  it('has no more combinations of labels than it may', async () => {
    const { backend, telemetry } = await start();
    const counter = telemetry.meter.createCounter('wild');
    const histogram = metrics
      .getMeter('backstage-plugin-wild')
      .createHistogram('wild.duration', { unit: 'seconds' });
    for (let at = 0; at < 2_000; at += 1) {
      counter.add(1, { at });
      histogram.record(1, { at });
    }
    const families = await telemetry.collect();
    const family = (name: string) => {
      const found = families.find(it => it.name === name);
      return found?.samples ?? [];
    };
    expect(family('wild_total')).toHaveLength(500);
    expect(
      family('wild_total').find(it => it.labels.otel_metric_overflow)?.value,
    ).toBe(1_501);
    const counts = family('wild_duration_seconds').filter(({ name }) =>
      name.endsWith('_count'),
    );
    expect(counts).toHaveLength(250);
    expect(counts[0].labels).toMatchObject({
      service: 'portico-backend',
      plugin: 'wild',
    });
    await backend.stop();
  });

  it('measures the process and its event loop', async () => {
    const { backend, samples } = await start();
    await until(async () =>
      (
        await samples()
      ).some(({ name }) => name === 'nodejs_eventloop_delay_p99_seconds'),
    );
    const all = await samples();
    const value = (name: string) => all.find(it => it.name === name)?.value;
    expect(value('process_cpu_seconds_total')).toBeGreaterThan(0.1);
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(3e7);
    expect(value('process_start_time_seconds')).toBeCloseTo(
      Date.now() / 1_000 - process.uptime(),
      -1,
    );
    expect(value('nodejs_eventloop_utilization_ratio')).toBeLessThanOrEqual(1);
    await backend.stop();
  });
});

describe('GET /metrics', () => {
  /** Asks with exactly these headers. */
  async function scrape(
    port: number,
    headers: Record<string, string> = {},
    method = 'GET',
  ) {
    const sent = request({
      host: '127.0.0.1',
      port,
      path: '/metrics',
      method,
      headers,
    });
    const answered = new Promise<import('node:http').IncomingMessage>(
      (resolve, reject) => {
        sent.once('response', resolve);
        sent.once('error', reject);
      },
    );
    sent.end();
    const response = await answered;
    return { status: response.statusCode, body: await text(response) };
  }

  it('is for this machine alone', async () => {
    const { backend, port } = await start();
    expect((await scrape(port)).status).toBe(200);
    expect((await scrape(port, { host: 'localhost' })).status).toBe(200);
    for (const headers of [
      { host: 'portal.example.com' },
      { host: '127.0.0.1.example.com' },
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
      { via: '1.1 proxy' },
    ] as Record<string, string>[]) {
      const { status, body } = await scrape(port, headers);
      expect(status).toBe(403);
      expect(body).toContain('portico.telemetry.metrics.token');
      expect(body).not.toContain('process_cpu');
    }
    expect((await scrape(port, {}, 'POST')).status).toBe(404);
    await backend.stop();
  });

  it.each([
    ['http://localhost:7007', 200],
    ['http://127.0.0.1:7007', 200],
    ['https://portico.example.com', 403],
    ['https://localhost.example.com', 403],
  ])('of a portal at %s answers this machine %s', async (baseUrl, status) => {
    const config = new ConfigReader({ backend: { baseUrl } });
    const { backend, port } = await start(readTelemetryConfig(config));
    expect((await scrape(port)).status).toBe(status);
    await backend.stop();
  });

  it('is not there where nothing is measured', async () => {
    const { backend, port, samples } = await start({ enabled: false });
    expect((await scrape(port)).status).toBe(404);
    expect(await samples()).toEqual([]);
    await backend.stop();
  });

  it('takes the token where there is one, from everywhere', async () => {
    const { backend, port } = await start({ token: TOKEN });
    const host = 'portal.example.com';
    const allowed = { authorization: `Bearer ${TOKEN}`, host };
    expect((await scrape(port, allowed)).status).toBe(200);
    expect((await scrape(port)).status).toBe(401);
    for (const authorization of [`Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
      expect((await scrape(port, { authorization })).status).toBe(401);
    }
    await backend.stop();
  });
});

describeWithPrometheus('what a real Prometheus takes', () => {
  it('is every metric, as the portal itself has it', async () => {
    const { backend, telemetry, url, port, samples } = await start({
      token: TOKEN,
    });
    const odd = telemetry.meter.createCounter('odd.things', {
      description: 'A "description"\nof two lines \\',
      unit: '{thing}',
    });
    odd.add(3, { 'a.label': 'quoted "\\ \n text' });
    await (await fetch(`${url}/api/git/one`)).text();

    const headers = { authorization: `Bearer ${TOKEN}` };
    const exposition = await (
      await fetch(`${url}/metrics`, { headers })
    ).text();
    // says on stderr, and by its exit code, what is no exposition
    execFileSync(findPrometheus()?.promtool ?? '', ['check', 'metrics'], {
      input: exposition,
      stdio: ['pipe', 'ignore', 'pipe'],
    });

    const prometheus = await startPrometheus({
      config: `
global: { scrape_interval: 200ms, scrape_timeout: 200ms }
scrape_configs:
  - job_name: portico
    honor_labels: true
    authorization: { credentials: ${TOKEN} }
    static_configs: [{ targets: ['127.0.0.1:${port}'] }]
`,
    });
    const query = async (promql: string) => {
      const search = new URLSearchParams({ query: promql });
      const answer = await fetch(`${prometheus.url}/api/v1/query?${search}`);
      return (await answer.json()).data.result as {
        metric: Record<string, string>;
        value: [number, string];
      }[];
    };
    const wanted = `${DURATION}_count{http_route="/api/git/one"}`;
    await until(async () => (await query(wanted)).length > 0);
    expect((await query('up'))[0].value[1]).toBe('1');
    const { job, instance, __name__, ...labels } = (await query(wanted))[0]
      .metric;
    expect(labels).toEqual({
      service: 'portico-backend',
      plugin: 'git',
      http_request_method: 'GET',
      http_response_status_code: '200',
      http_route: '/api/git/one',
    });
    const [thing] = await query('odd_things_total');
    expect(thing.metric.a_label).toBe('quoted "\\ \n text');

    const ours = new Set((await samples()).map(({ name }) => name));
    const taken = await query(
      'count by (__name__) ({service="portico-backend"})',
    );
    const theirs = new Set(taken.map(({ metric }) => metric.__name__));
    expect([...ours].filter(name => !theirs.has(name))).toEqual([]);
    expect(ours.size).toBeGreaterThan(20);
    await prometheus.stop();
    await backend.stop();
  });
});
