import {
  describeWithPrometheus,
  findFreePort,
  startPrometheus,
  TestPrometheus,
  until,
} from '@portico/test-utils';
import path from 'node:path';
import { metricsOf, queries } from './deploy/__testUtils__/monitoring';
import { repository } from './__testUtils__/repository';
import { runPortico } from './__testUtils__/runPortal';
import { useTemporaryFolders } from './__testUtils__/useTemporaryFolders';
import { Visitor } from './__testUtils__/Visitor';

const READER = 'user:default/reader';
const API = 'proxy/prometheus/api/v1';
const COUNT =
  'http_server_request_duration_seconds_count{service="portico-backend",plugin="catalog",http_route="/api/catalog/entities"}';

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
      locations: [
        path.join(__dirname, '__fixtures__/company.yaml'),
        path.join(repository, 'examples/templates/all.yaml'),
      ].map(target => ({ type: 'file', target })),
    },
    forge: {
      samples: null,
      runner: { token: 'a token of this test and of nothing else' },
      runtime: { enabled: false },
    },
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
  });
}

/** The names in what a scraper of this machine reads. */
async function scrape(url: string): Promise<Set<string>> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  return new Set(
    lines.flatMap(line => /^([a-z]\w*)[{ ]/.exec(line)?.[1] ?? []),
  );
}

// One for each part of the portal that is measured
const MEASURED = [
  'http_server_request_duration_seconds_bucket',
  'catalog_entities_count',
  'catalog_processing_duration_seconds_bucket',
  'scaffolder_task_count_total',
  'scaffolder_task_duration_seconds_bucket',
  'portico_docs_build_duration_seconds_bucket',
  'portico_docs_pages_total',
  'portico_forge_git_duration_seconds_bucket',
  'portico_pipelines_run_duration_seconds_bucket',
  'portico_pipelines_runs_open',
  'backend_tasks_task_runs_count_total',
  'nodejs_eventloop_delay_p99_seconds',
  'nodejs_eventloop_utilization_ratio',
  'db_client_connection_count',
  'db_client_connection_pending_requests',
  'db_client_operation_duration_seconds_bucket',
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
];

describe("Portico's own metrics", () => {
  const temporaryFolder = useTemporaryFolders();
  let portal: ReturnType<typeof runPortico>;
  let prometheus: TestPrometheus | undefined;
  // whatever a test has come to
  afterEach(async () => {
    await portal?.end('SIGKILL');
    await prometheus?.stop();
  });

  it('are there for people who are signed in, through the proxy and no other way', async () => {
    const folder = temporaryFolder();
    const { config, url } = await configFor(folder);
    portal = runPortico(folder, config);
    await portal.says(/Plugin initialization complete/);
    const reader = await Visitor.signIn(url, READER);
    await reader.call('catalog/entities');

    await ask(reader, COUNT);
    // counted anew from time to time only
    await ask(reader, 'catalog_entities_count{service="portico-backend"}');
    const { result: others } = await ask(
      reader,
      'count by (__name__) ({service="portico-backend"})',
    );
    expect(others.map(({ metric }) => metric.__name__)).toEqual(
      expect.arrayContaining([
        'catalog_entities_count',
        'db_client_connection_count',
        'nodejs_eventloop_utilization_ratio',
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
  });

  it('are of everything it does, and all that dashboard and alerts ask for', async () => {
    const folder = temporaryFolder();
    const { config, url } = await configFor(folder);
    portal = runPortico(folder, config);
    await portal.says(/Plugin initialization complete/);
    const reader = await Visitor.signIn(url, READER);
    // its repository is pushed, its docs are built, and a run of its pipeline begins
    const task = await reader.startTask('service', {
      name: 'measured',
      description: 'Is there to be measured',
      owner: 'group:default/readers',
    });
    expect(await reader.outcome(task)).toBe('completed');
    // nothing executes it here
    const runs = 'forge/api/v1/repos/readers/measured/actions/runs';
    const run = await until(
      async () => (await reader.call(runs)).body.workflow_runs?.[0],
    );
    await reader.call(`${runs}/${run.id}/cancel`, {});
    const asked = queries.flatMap(([, query]) => metricsOf(query));
    const wanted = [...new Set([...MEASURED, ...asked])];
    let missing = wanted;
    await until(async () => {
      const names = await scrape(url);
      missing = wanted.filter(name => !names.has(name));
      return missing.length === 0;
    }, 90_000).catch(() => {});
    expect(missing).toEqual([]);
    expect(await portal.end('SIGTERM')).toBe(0);
  });

  describeWithPrometheus('are those of a real Prometheus', () => {
    it('with one line of configuration, and it is asked the same', async () => {
      const folder = temporaryFolder();
      const { config, port, url } = await configFor(folder);
      prometheus = await startPrometheus({
        config: `
global: { scrape_interval: 1s }
scrape_configs:
  - job_name: portico
    honor_labels: true
    static_configs: [{ targets: ['127.0.0.1:${port}'] }]
`,
      });
      const target = prometheus.url;
      portal = runPortico(folder, {
        ...config,
        proxy: { endpoints: { '/prometheus': { target } } },
      });
      await portal.says(/Plugin initialization complete/);
      const reader = await Visitor.signIn(url, READER);
      await reader.call('catalog/entities');
      const { result } = await ask(reader, COUNT);
      // what a scrape adds
      expect(result[0].metric).toMatchObject({ job: 'portico' });
      expect((await reader.call(`${API}/labels`)).status).toBe(403);
      expect((await reader.call(`${API}/query?query=up{`)).status).toBe(400);
      await prometheus.stop();
      const gone = await reader.call(`${API}/query?query=up`);
      expect([gone.status, gone.body.error.message]).toEqual([
        502,
        'The system behind /api/proxy/prometheus cannot be reached: see whether it runs, and whether proxy.endpoints./prometheus.target is its address',
      ]);
      expect(await portal.end('SIGTERM')).toBe(0);
    });
  });
});
