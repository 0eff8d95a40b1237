import {
  describeWithPrometheus,
  findFreePort,
  startPrometheus,
  until,
} from '@portico/test-utils';
import path from 'node:path';
import { runPortico } from './__testUtils__/runPortal';
import { useTemporaryFolders } from './__testUtils__/useTemporaryFolders';
import { Visitor } from './__testUtils__/Visitor';

const READER = 'user:default/reader';
const API = 'proxy/prometheus/api/v1';
const COUNT =
  'http_server_request_duration_seconds_count{service="portico-backend",plugin="catalog"}';

interface Answer {
  status: string;
  data: { result: { metric: Record<string, string>; value: string[] }[] };
}

async function configFor(folder: string) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const config = {
    app: { baseUrl: url },
    backend: { baseUrl: url, listen: { host: '127.0.0.1', port } },
    portico: { dataDir: path.join(folder, 'data') },
    catalog: {
      rules: [{ allow: ['Component', 'Group', 'Location', 'User'] }],
      locations: [
        {
          type: 'file',
          target: path.join(__dirname, '__fixtures__/company.yaml'),
        },
      ],
    },
    forge: { runner: { enabled: false }, runtime: { enabled: false } },
  };
  return { config, port, url };
}

/** Asks as the page does, until there is something. */
async function ask(visitor: Visitor, query: string): Promise<Answer['data']> {
  const search = new URLSearchParams({ query });
  return until(async () => {
    const { status, body } = await visitor.call(`${API}/query?${search}`);
    const { data } = body as Answer;
    return status === 200 && data.result.length > 0 && data;
  }, 40_000);
}

describe("Portico's own metrics", () => {
  const temporaryFolder = useTemporaryFolders();

  it('are there for people who are signed in, through the proxy and no other way', async () => {
    const folder = temporaryFolder();
    const { config, url } = await configFor(folder);
    const portal = runPortico(folder, config);
    await portal.says(/Plugin initialization complete/);
    const reader = await Visitor.signIn(url, READER);
    await reader.call('catalog/entities');

    const { result } = await ask(reader, COUNT);
    expect(result.map(({ metric }) => metric.http_route)).toContain(
      '/api/catalog/entities',
    );
    const { result: others } = await ask(
      reader,
      'count by (__name__) ({service="portico-backend"})',
    );
    const names = others.map(({ metric }) => metric.__name__);
    expect(names).toEqual(
      expect.arrayContaining([
        'catalog_entities_count',
        'db_client_connection_count',
        'nodejs_eventloop_utilization_ratio',
        'portico_docs_builds_active',
        'portico_forge_git_duration_seconds_bucket',
        'portico_forge_git_processes',
        'portico_pipelines_runs_open',
        'process_cpu_seconds_total',
        'process_resident_memory_bytes',
      ]),
    );

    const refused = async (address: string, init?: RequestInit) =>
      (await fetch(`${url}/api/${address}`, init)).status;
    expect(await refused(`${API}/query?query=up`)).toBe(401);
    expect(await refused('metrics/prometheus/api/v1/query?query=up')).toBe(401);
    const { status } = await reader.call(`${API}/labels`);
    expect(status).toBe(403);
    const post = await reader.call(`${API}/query`, { query: 'up' });
    expect(post.status).toBe(405);
    const direct = await reader.call(
      'metrics/prometheus/api/v1/query?query=up',
    );
    expect(direct.status).toBe(401);
    expect(portal.output()).not.toMatch(/Metrics of '.*' are missing/);
    expect(await portal.end('SIGTERM')).toBe(0);
  }, 120_000);

  describeWithPrometheus('are those of a real Prometheus', () => {
    it('with one line of configuration, and it is asked the same', async () => {
      const folder = temporaryFolder();
      const { config, port, url } = await configFor(folder);
      const prometheus = await startPrometheus({
        config: `
global: { scrape_interval: 1s }
scrape_configs:
  - job_name: portico
    honor_labels: true
    static_configs: [{ targets: ['127.0.0.1:${port}'] }]
`,
      });
      const target = prometheus.url;
      const portal = runPortico(folder, {
        ...config,
        proxy: { endpoints: { '/prometheus': { target } } },
      });
      await portal.says(/Plugin initialization complete/);
      const reader = await Visitor.signIn(url, READER);
      const { result } = await ask(reader, COUNT);
      // what a scrape adds
      expect(result[0].metric).toMatchObject({ job: 'portico' });
      expect((await reader.call(`${API}/labels`)).status).toBe(403);
      expect((await reader.call(`${API}/query?query=up{`)).status).toBe(400);
      await prometheus.stop();
      const gone = await reader.call(`${API}/query?query=up`);
      expect([gone.status, gone.body.error.message]).toEqual([
        502,
        'The system behind /api/proxy/prometheus cannot be reached',
      ]);
      expect(await portal.end('SIGTERM')).toBe(0);
    }, 120_000);
  });
});
