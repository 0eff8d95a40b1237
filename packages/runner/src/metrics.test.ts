import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { isolations } from './__testUtils__/isolations';
import { makeRunnerDir, startProgram } from './__testUtils__/startProgram';
import { startRunner } from './__testUtils__/startRunner';
import { TestRuntime } from './__testUtils__/TestRuntime';

// Programs start from their sources here.
const fast = {
  graceMs: 500,
  serviceFirstPauseMs: 100,
  serviceLongestPauseMs: 200,
  metricsMs: 200,
  metricsPauseMs: 100,
};

/** Listens, and says what it is asked. */
const serve = (answer: string) => `
  import { createServer } from 'node:http';
  const { HOST, PORT } = process.env;
  createServer((request, response) => {
    console.log(request.method, request.url, request.headers['user-agent']);
    ${answer}
  }).listen(PORT, HOST, () => console.log('listens', Object.keys(process.env).sort().join()));
`;

const ok = serve("response.end('fine')");

const start = 'exec node main.mjs';

const key = (method: string, status: string, le?: string) =>
  JSON.stringify({
    ...{ http_request_method: method, http_response_status_code: status },
    ...(le && { le }),
  });

const requests = 'http_server_request_duration_seconds';

describe.each(isolations)('metrics with isolation %s', isolation => {
  let portal: TestRuntime;
  let runner: ReturnType<typeof startRunner>;

  beforeEach(async () => {
    portal = await new TestRuntime().start();
    runner = startRunner(portal, {
      ...{ isolation, services: true },
      limits: fast,
    });
  });
  afterEach(async () => {
    await runner.stop();
    await portal.stop();
  });

  /** Runs a service that is the one file. */
  const run = (main: string, command = start, id = 1) =>
    portal.want(id, 'a', { command, files: { 'main.mjs': main } });

  const rounds = (count: number) => {
    const goal = portal.rounds + count;
    return portal.until(() => portal.rounds >= goal);
  };

  it('are there of a service that answers, from outside and from inside', async () => {
    run(`
      import { connect } from 'node:net';
      ${serve(`
        if (request.url === '/never') { setTimeout(() => request.socket.destroy(), 20); return; }
        response.statusCode = request.method === 'BREW' ? 418 : request.url === '/slow' ? 503 : 200;
        setTimeout(() => response.end('fine'), request.url === '/slow' ? 60 : 0);
      `)}
      const ask = line => connect(PORT, HOST).resume().on('error', () => {}).write(line + ' HTTP/1.1\\r\\nhost: x\\r\\nconnection: close\\r\\n\\r\\n');
      setTimeout(() => ['GET /slow', 'GET /never', 'POST /a', 'SUBSCRIBE /x'].forEach(ask), 300);
      while (process.cpuUsage().user < 3e5) ;
    `);
    const counts = () => portal.values(`${requests}_count`);
    await portal.until(
      () =>
        counts()[key('GET', '503')] === 1 &&
        counts()[key('GET', '499')] === 1 &&
        counts()[key('POST', '200')] === 1 &&
        counts()[key('_OTHER', '200')] === 1 &&
        counts()[key('GET', '200')] >= 3,
    );
    const buckets = portal.values(`${requests}_bucket`);
    const slow = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10].map(
      bound => buckets[key('GET', '503', String(bound))],
    );
    expect(slow.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(slow[10]).toBe(1);
    expect([...slow].sort()).toEqual(slow);
    expect(buckets[key('GET', '503', '+Inf')]).toBe(1);
    const sum = portal.values(`${requests}_sum`)[key('GET', '503')];
    expect(sum).toBeGreaterThan(0.05);
    expect(portal.value('service_healthy')).toBe(1);
    expect(portal.value('service_up')).toBe(1);
    expect(portal.value('service_restarts_total')).toBe(0);
    const busy = portal.value('nodejs_eventloop_utilization_ratio')!;
    expect(busy).toBeGreaterThanOrEqual(0);
    expect(busy).toBeLessThanOrEqual(1);
    await portal.until(
      () => portal.value('nodejs_eventloop_delay_p99_seconds') !== undefined,
    );
    const cpu = portal.value('process_cpu_seconds_total')!;
    expect(cpu).toBeGreaterThan(0.2);
    await rounds(2);
    expect(portal.value('process_cpu_seconds_total')).toBeGreaterThanOrEqual(
      cpu,
    );
    expect(portal.value('process_resident_memory_bytes')).toBeGreaterThan(10e6);
    const age =
      Date.now() / 1_000 - portal.value('process_start_time_seconds')!;
    expect(age).toBeGreaterThan(0);
    expect(age).toBeLessThan(240);
    expect(portal.texts).toContain('GET /health portico-health-check');
    const [listens] = portal.texts.filter(text => text.startsWith('listens'));
    expect(listens).toContain('PORT');
    expect(listens).not.toMatch(/NODE_OPTIONS|PORTICO_RUNNER_METRICS/);
    expect(portal.lines.filter(({ stream }) => stream === 'stderr')).toEqual(
      [],
    );

    portal.unwant();
    await portal.until(() => portal.reports.length === 0);
    const last = portal.rounds;
    await new Promise(resolve => {
      setTimeout(resolve, 3 * fast.metricsMs);
    });
    expect(portal.rounds - last).toBeLessThanOrEqual(1);
  });

  it('are so many samples, however many answers there are', async () => {
    const statuses = [
      ...[200, 201, 202, 204, 301, 302, 304, 400, 401, 403, 404],
      ...[409, 422, 429, 500, 502, 503, 504, 999],
    ];
    run(`
      ${serve('response.writeHead(Number(request.url.slice(1)) || 200).end();')}
      setTimeout(async () => {
        for (const status of ${JSON.stringify(statuses)}) {
          for (const method of ['POST', 'DELETE']) {
            await fetch('http://' + HOST + ':' + PORT + '/' + status, { method, redirect: 'manual' });
          }
        }
      }, 300);
    `);
    const counts = () => portal.values(`${requests}_count`);
    const sum = (keys: string[]) =>
      keys.reduce((all, one) => all + (counts()[one] ?? 0), 0);
    await portal.until(
      () =>
        sum(Object.keys(counts()).filter(one => !one.includes('"GET"'))) ===
        2 * statuses.length,
    );
    expect(counts()[key('POST', '200')]).toBe(1);
    const rest = ['200', '300', '400', '500'].map(
      status => counts()[key('_OTHER', status)],
    );
    // all that fails is still found as such
    expect(rest[3]).toBe(10);
    expect(rest.every(count => count > 0 || count === undefined)).toBe(true);
    const inside = portal.metrics[0].samples.length - 5;
    expect(inside).toBeGreaterThan(150);
    expect(inside).toBeLessThanOrEqual(200);
    await portal.until(() => portal.value('service_healthy') === 1);
  });

  it('ask for the health as long as there is one', async () => {
    run(serve('response.writeHead(404).end()'));
    run(serve("response.writeHead(302, { location: '/' }).end()"), start, 2);
    run(
      "import { createServer } from 'node:net'; const { HOST, PORT } = process.env; createServer(socket => { console.log('asked'); socket.on('error', () => {}).end('no http'); }).listen(PORT, HOST);",
      start,
      3,
    );
    run(
      serve(
        'globalThis.times ??= 0; times += 1; response.writeHead([200, 503, 404, 200][times % 4]); response.end();',
      ),
      start,
      4,
    );
    // listens late
    portal.want(5, 'a', {
      command: start,
      files: {
        'main.mjs': "setTimeout(() => import('./late.mjs'), 1200);",
        'late.mjs': ok,
      },
    });
    const seen = new Set<number>();
    await portal.until(() => {
      seen.add(portal.value('service_healthy', 4)!);
      return (
        seen.has(0) && seen.has(1) && portal.value('service_healthy', 5) === 1
      );
    });
    await rounds(5);
    expect(
      portal.texts.filter(text => text.includes('/health')).length,
    ).toBeGreaterThan(5);
    [1, 2, 3].forEach(id => {
      expect(portal.value('service_up', id)).toBe(1);
      expect(portal.value('service_healthy', id)).toBeUndefined();
      const samples = portal.values(`${requests}_count`, id);
      expect(Object.values(samples)).toEqual(id === 3 ? [] : [1]);
    });
    expect(portal.texts.filter(text => text === 'asked')).toHaveLength(1);
  });

  it('say who crashes, and how often', async () => {
    run(`${ok} setTimeout(() => process.exit(3), 500);`);
    const seen = new Set<number>();
    await portal.until(() => {
      seen.add(portal.value('service_up')!);
      return portal.value('service_restarts_total')! >= 2 && seen.has(0);
    });
    await portal.until(() => portal.value('service_up') === 0);
    expect(portal.metrics[0].samples.map(({ name }) => name).sort()).toEqual([
      'service_restarts_total',
      'service_up',
    ]);
    await portal.until(
      () => portal.value('process_resident_memory_bytes') !== undefined,
    );
  });

  it('count what processes have used that have ended', async () => {
    const burn = "node -e 'while (process.cpuUsage().user < 4e5) ;'";
    portal.want(1, 'a', { command: `${burn}; ${burn}; sleep 1000` });
    await portal.until(() => portal.value('process_cpu_seconds_total')! > 0.7);
    let before = 0;
    for (let round = 0; round < 5; round += 1) {
      await rounds(1);
      const value = portal.value('process_cpu_seconds_total')!;
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('take nothing of what a service makes up', async () => {
    const forge = `
      import { writeSync } from 'node:fs';
      const write = text => { try { return writeSync(5, text); } catch (error) { return error.code; } };
      const report = (samples, pid = process.pid) => '\\n' + JSON.stringify({ pid, samples }) + '\\n';
      const sample = (name, value = 4711, labels = {}) => ({ name, value, labels });
    `;
    run(`${forge}
      write(report([sample('own_metric', 7, { a: 'b' }), sample('process_cpu_seconds_total'), sample('service_up'), sample('service_restarts_total')]));
      setTimeout(() => write(report([sample('own_metric', 8)], 4)), 100);
      setInterval(() => {}, 1e6);
    `);
    await portal.until(() => portal.values('own_metric')['{"a":"b"}'] === 7);
    expect(portal.value('own_metric')).toBeUndefined();
    expect(portal.value('process_cpu_seconds_total')).toBeLessThan(100);
    expect(portal.values('service_up')).toEqual({ '{}': 1 });
    expect(portal.values('service_restarts_total')).toEqual({ '{}': 0 });

    // as much as it can, without a pause
    run(
      `${forge}
      const noise = 'x'.repeat(5000) + '\\n' + '{"pid":1}\\n'.repeat(500) + report([{ name: 'no name', labels: {}, value: 1 }]);
      let bytes = 0;
      for (const end = Date.now() + 1500; Date.now() < end; ) bytes += Number(write(noise)) || 0;
      write('{"pid":');
      write('x'.repeat(200000));
      console.log(JSON.stringify({ bytes }));
      setInterval(() => {}, 1e6);
      `,
      start,
      2,
    );
    await portal.logged('{"bytes"');
    const said = portal.texts.find(text => text.startsWith('{"bytes"'))!;
    // 15 times what a pipe has, as there are 15 pauses, and some more
    expect(JSON.parse(said).bytes).toBeLessThan(2e6);
    // what it says afterwards is heard
    await portal.until(
      () => portal.value('nodejs_eventloop_utilization_ratio', 2) !== undefined,
    );
  });

  it('leave a service alone that does without', async () => {
    portal.want(1, 'a', {
      command: `exec 5>&-; ${start}`,
      files: { 'main.mjs': ok },
    });
    // another file has the number
    portal.want(2, 'a', {
      command: `exec 5>mine.txt; (sleep 1.5; echo "mine has $(cat mine.txt | wc -c)") & exec node main.mjs`,
      files: { 'main.mjs': serve("response.end('fine')") },
    });
    // closes it, and has something else there
    run(
      "import { closeSync, openSync, fstatSync } from 'node:fs'; closeSync(5); console.log('opened', openSync('main.mjs')); setInterval(() => {}, 1e6);",
      start,
      3,
    );
    portal.want(4, 'a', {
      command: start,
      files: { 'main.mjs': "console.log('over by itself');" },
    });
    portal.want(5, 'a', {
      command: 'exec node main.odd',
      files: {
        'main.odd':
          'console.log(require.main === module, process.execArgv.length)',
      },
    });
    // its own options, and those of the portal are gone
    portal.want(6, 'a', {
      command: `NODE_OPTIONS=--no-warnings ${start}`,
      files: {
        'main.mjs':
          "console.log('has', process.env.NODE_OPTIONS); setInterval(() => {}, 1e6);",
      },
    });
    // what it starts has none of it
    run(
      "import { fork } from 'node:child_process'; import { Worker } from 'node:worker_threads'; new Worker('setInterval(() => {}, 1e6)', { eval: true }); process.argv[2] ? console.log('child', Object.keys(process.env).join()) : fork('main.mjs', ['child']); setInterval(() => {}, 1e6);",
      start,
      7,
    );
    await portal.logged('mine has 0');
    await portal.logged('opened 5');
    await portal.logged('over by itself');
    await portal.logged('true 0');
    await portal.logged('has --no-warnings');
    await portal.logged('child');
    await portal.until(
      () => portal.value('nodejs_eventloop_utilization_ratio', 7) !== undefined,
    );
    await rounds(3);
    [1, 2, 3, 6].forEach(id => {
      expect(portal.value('service_up', id)).toBe(1);
      expect(portal.value('process_cpu_seconds_total', id)).toBeGreaterThan(0);
      expect(portal.value('nodejs_eventloop_utilization_ratio', id)).toBe(
        undefined,
      );
    });
    const child = portal.texts.find(text => text.startsWith('child'));
    expect(child).not.toMatch(/NODE_OPTIONS|PORTICO_RUNNER_METRICS/);
    expect(portal.lines.filter(({ stream }) => stream === 'stderr')).toEqual(
      [],
    );
  });
});

it('are measured where the bundle is installed', async () => {
  const root = join(__dirname, '..');
  const { dir, remove } = makeRunnerDir();
  const installed = join(dir, 'installed');
  ['assets', 'bin'].forEach(name =>
    cpSync(join(root, name), join(installed, name), { recursive: true }),
  );
  execFileSync(process.execPath, [
    join(root, 'scripts/bundle.cjs'),
    join(installed, 'dist/main.cjs'),
  ]);
  const portal = await new TestRuntime().start();
  const env = {
    PORTICO_RUNNER_DIR: join(dir, 'work'),
    PORTICO_RUNNER_SERVICES: '1',
  };
  const program = startProgram(portal, env, 2, installed);
  portal.want(1, 'a', { command: start, files: { 'main.mjs': ok } });
  await portal.logged('GET /health portico-health-check');
  program.kill('SIGTERM');
  expect(await program.exited()).toBe(0);
  await portal.stop();
  remove();
});
