import express from 'express';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rm } from 'node:fs/promises';
import type { LokiAccess } from '../auth/LokiAccess';
import type { LogsConfig } from '../config/readLogsConfig';
import { createLokiRouter } from '../loki/createLokiRouter';
import { Maintenance } from '../store/Maintenance';
import { createStore } from './createStore';

// Measures the store over HTTP: node --require @backstage/cli/config/nodeTransform.cjs src/__testUtils__/measure.ts <folder>

const LINES = 1_000_000;
const BATCH = 1_000;
const HOUR_NS = 3_600_000_000_000n;
const LEVELS = ['info', 'info', 'info', 'debug', 'warn', 'error'];

const print = (text: string) => process.stdout.write(`${text}\n`);

function createBatches(start: bigint): Buffer[] {
  const step = (HOUR_NS - 60_000_000_000n) / BigInt(LINES);
  return Array.from({ length: LINES / BATCH }, (_, b) => {
    const values = Array.from({ length: BATCH }, (__, k) => {
      const i = b * BATCH + k;
      const line = `{"ts":${i},"level":"${
        LEVELS[i % 6]
      }","msg":"GET /api/orders/${i * 7}","status":${
        i % 997 ? 200 : 503
      },"durationMs":${i % 613},"trace":"${(i * 2654435761).toString(16)}"}`;
      return [String(start + BigInt(i) * step), line];
    });
    return Buffer.from(
      JSON.stringify({ streams: [{ stream: { service: 'orders' }, values }] }),
    );
  });
}

async function pinging<T>(url: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const times: number[] = [];
  let going = true;
  const ping = (async () => {
    while (going) {
      const started = performance.now();
      await new Promise((resolve, reject) => {
        get(`${url}/ping`, res => res.resume().on('end', resolve)).on(
          'error',
          reject,
        );
      });
      times.push(performance.now() - started);
      await new Promise(resolve => {
        setTimeout(resolve, 5);
      });
    }
  })();
  delay.enable();
  const result = await work();
  delay.disable();
  going = false;
  await ping;
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  print(
    `    meanwhile: ${times.length} other requests, p99 ${p99.toFixed(
      0,
    )} ms, max ${(times[times.length - 1] ?? 0).toFixed(
      0,
    )} ms; event loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  );
  return result;
}

async function measure(directory: string) {
  const store = createStore(directory);
  await store.open();
  const access = { checkPush: async () => {}, checkQuery: async () => {} };
  const limits = {
    pushBytes: 1e8,
    linesPerQuery: 5_000,
    followers: 5,
  } as LogsConfig['limits'];
  const app = express();
  app.get('/ping', (_req, res) => {
    res.json({ ok: true });
  });
  app.use(
    createLokiRouter({
      store,
      limits,
      access: access as unknown as LokiAccess,
    }),
  );
  const server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = BigInt(Date.now()) * 1_000_000n - HOUR_NS;
  const batches = createBatches(start);
  const bytes = batches.reduce((sum, it) => sum + it.length, 0);
  print(
    `${LINES} lines, ${(bytes / 1e6).toFixed(
      0,
    )} MB of JSON, pushes of ${BATCH} lines`,
  );

  await pinging(url, async () => {
    const started = performance.now();
    const queue = batches.values();
    const send = async () => {
      for (const body of queue) {
        const answer = await fetch(`${url}/loki/api/v1/push`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
        });
        if (answer.status !== 204) {
          throw new Error(await answer.text());
        }
      }
    };
    await Promise.all([send(), send()]);
    const seconds = (performance.now() - started) / 1_000;
    print(
      `  push: ${(LINES / seconds).toFixed(0)} lines/s (${seconds.toFixed(
        1,
      )} s)`,
    );
  });

  const range = { start: String(start), end: String(start + HOUR_NS) };
  const selector = '{service="orders"}';
  const queries: [string, string][] = [
    ['newest 200 lines', selector],
    ['text, rare', `${selector} |= "/api/orders/3500000\\""`],
    [
      'text, whatever its case, rare',
      `${selector} |~ "(?i)API/ORDERS/3500000\\""`,
    ],
    ['text, 0.1 %', `${selector} |= "status\\":503"`],
    ['level and text', `${selector} |= "503" | detected_level="error"`],
    ['nothing', `${selector} |= "nowhere"`],
    [
      'pattern with a text',
      `${selector} |= "503" |~ "durationMs\\":6\\\\d\\\\d"`,
    ],
    ['pattern alone, rare', `${selector} |~ "orders/35\\\\d{5}9\\".*503"`],
    [
      'histogram by level',
      `sum by (detected_level) (count_over_time(${selector} [60s]))`,
    ],
    [
      'histogram of a text',
      `sum by (detected_level) (count_over_time(${selector} |~ "(?i)STATUS\\":503" [60s]))`,
    ],
  ];
  const askAll = async () => {
    for (const [name, query] of queries) {
      const times: number[] = [];
      let found = 0;
      for (let i = 0; i < 5; i += 1) {
        const started = performance.now();
        const parameters = new URLSearchParams({
          query,
          ...range,
          step: '60',
          limit: '200',
        });
        const answer = await fetch(
          `${url}/loki/api/v1/query_range?${parameters}`,
        );
        const { data } = (await answer.json()) as {
          data: { result: { values: unknown[] }[] };
        };
        times.push(performance.now() - started);
        found = data.result.reduce((sum, it) => sum + it.values.length, 0);
      }
      print(
        `  ${name.padEnd(32)} ${times
          .map(it => it.toFixed(0).padStart(5))
          .join('')} ms, ${found} found`,
      );
    }
  };
  print('as pushed:');
  await pinging(url, askAll);
  const size = store.index.bytes;
  await store.push(Buffer.from('{"streams":[]}'));
  const options = {
    directory,
    logger: console as never,
    graceMs: 0,
    maxAgeMs: 1e10,
    maxBytes: 1e12,
    sealAfterMs: -1e9,
    unsealedBytes: 0,
  };
  const sealing = performance.now();
  await pinging(url, () => new Maintenance(store, options).run());
  print(
    `compressed (${((performance.now() - sealing) / 1_000).toFixed(1)} s, ${(
      size / 1e6
    ).toFixed(0)} → ${(store.index.bytes / 1e6).toFixed(
      0,
    )} MB; the open segment stays):`,
  );
  await pinging(url, askAll);
  server.closeAllConnections();
  server.close();
  await store.close();
  await rm(directory, { recursive: true });
}

measure(process.argv[2]);
