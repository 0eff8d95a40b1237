import { LogDirection } from '@portico/plugin-logs-common';
import { spawn } from 'node:child_process';
import { appendFile, readdir, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { parseQuery } from '../logql';
import {
  createStore,
  pushBody,
  sourceThreads,
} from '../__testUtils__/createStore';
import type { LogStore } from './LogStore';
import { Maintenance } from './Maintenance';

const SECOND = 1_000_000_000n;
const now = BigInt(Date.now()) * 1_000_000n;
const at = (seconds: number) => String(now + BigInt(seconds) * SECOND);
const stores: LogStore[] = [];

function open(...given: Parameters<typeof createStore>): LogStore {
  const store = createStore(...given);
  stores.push(store);
  return store;
}

async function lines(
  store: LogStore,
  query: string,
  more: {
    limit?: number;
    direction?: LogDirection;
    from?: bigint;
    to?: bigint;
  } = {},
) {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'log') {
    throw new Error('not a query of lines');
  }
  const found = await store.find({
    log: parsed.log,
    from: now - 86_400n * SECOND,
    to: now + 600n * SECOND,
    limit: 1_000,
    direction: 'forward',
    ...more,
  });
  return found.lines.map(it => it.line);
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map(it => it.close()));
  await removeTemporaryFolders();
});

it('finds by stream, time, text, pattern, level and metadata, in both directions', async () => {
  const store = open(await temporaryFolder());
  await store.push(
    pushBody({ service: 'orders', env: 'prod' }, [
      [at(-50), '{"level":"info","msg":"Order 17 taken"}'],
      [at(-30), 'level=error msg="payment refused" order=17', { trace: 'abc' }],
      [at(-40), 'WARN stock is low'],
      [at(-20), 'Grüße, ÄÖÜ </script> \u001b[31mred\u001b[0m \ufffd\u0000'],
    ]),
  );
  const gzipped = gzipSync(
    pushBody({ service: 'billing', level: 'warning' }, [
      [at(-35), 'order 17 billed'],
    ]),
  );
  expect((await store.push(gzipped, true)).lines).toBe(1);

  const all = '{service="orders"}';
  const inOrder = await lines(store, all);
  expect(inOrder.map(it => it.slice(0, 9))).toEqual([
    '{"level":',
    'WARN stoc',
    'level=err',
    'Grüße, ÄÖ',
  ]);
  const backward = { direction: 'backward' as const };
  expect(await lines(store, all, backward)).toEqual([...inOrder].reverse());
  expect(await lines(store, all, { ...backward, limit: 1 })).toEqual([
    inOrder[3],
  ]);
  expect(await lines(store, all, { limit: 2 })).toEqual(inOrder.slice(0, 2));
  // from its start, before its end
  const range = { from: BigInt(at(-40)), to: BigInt(at(-20)) };
  expect(await lines(store, all, range)).toEqual(inOrder.slice(1, 3));

  const both = '{service=~"orders|billing"}';
  const cases: [string, number[] | number][] = [
    [`${all} |= "Order 17"`, [0]],
    [`${all} |= "order"`, [2]],
    [`${all} |~ "(?i)ORDER"`, [0, 2]],
    [`${all} |~ "(?i)grüße"`, [3]],
    [`${all} |= "</script>"`, [3]],
    [`${all} |= "\\u001b[31m"`, [3]],
    [`${all} != "o"`, [3]],
    [`${all} |~ "order=\\\\d+$"`, [2]],
    [`${all} !~ "(?i)order" |= "low"`, [1]],
    [`${all} |= "low" or "refused"`, [1, 2]],
    // none of these is in one line, though one behind the other they are there
    [`${all} |= "taken\\"}WARN"`, []],
    [`${all} |~ "(?i)LOWlevel"`, []],
    [`${all} |= ""`, [0, 1, 2, 3]],
    [`${all} | detected_level="error"`, [2]],
    [`${all} | detected_level=~"unknown|info"`, [0, 3]],
    [`${all} | trace="abc"`, [2]],
    [`${all} | trace!="abc" |= "order" or "Order"`, [0]],
    [`${both} |~ "(?i)order 17"`, 2],
    [`${both} | env="prod"`, 4],
    ['{service="billing"} | detected_level="warn"', 1],
    ['{service="billing"} | level="warn"', 1],
    ['{service="none"}', []],
    ['{env!="prod", service=~".+"}', 1],
  ];
  for (const [query, expected] of cases) {
    const found = await lines(store, query);
    const isCount = typeof expected === 'number';
    expect([query, isCount ? found.length : found]).toEqual([
      query,
      isCount ? expected : expected.map(i => inOrder[i]),
    ]);
  }
});

it('counts over time, by level, as reading would', async () => {
  const store = open(await temporaryFolder());
  const start = now - 600n * SECOND;
  const values = Array.from({ length: 6_000 }, (_, i) => [
    String(start + (BigInt(i) * SECOND) / 10n + 1n),
    `level=${i % 10 ? 'info' : 'error'} n=${i}`,
  ]);
  await store.push(pushBody({ service: 'a', pod: '1' }, values));
  await store.push(pushBody({ service: 'a', pod: '2' }, values.slice(0, 600)));
  const count = async (query: string) => {
    const parsed = parseQuery(query);
    if (parsed.kind !== 'count') {
      throw new Error('not a count');
    }
    const step = 60n * SECOND;
    const series = await store.count({
      count: parsed.count,
      start: start + step,
      end: start + 10n * step,
      step,
    });
    return series.map(({ metric, values: points }) => ({
      metric,
      counts: points.map(it => it.count),
    }));
  };
  const rest = Array(9).fill(0);
  const log = '{service="a"}';
  // whole blocks are counted by their header, and filtered ones by their lines
  for (const filter of ['', ' |= "n="']) {
    expect(
      await count(
        `sum by (detected_level) (count_over_time(${log}${filter} [1m]))`,
      ),
    ).toEqual([
      {
        metric: { detected_level: 'info' },
        counts: [1080, ...rest.map(() => 540)],
      },
      {
        metric: { detected_level: 'error' },
        counts: [120, ...rest.map(() => 60)],
      },
    ]);
  }
  expect(
    await count(`sum(count_over_time(${log} | level="error" [2m]))`),
  ).toEqual([{ metric: {}, counts: [120, 180, ...Array(8).fill(120)] }]);
  expect(
    await count(`sum by (pod) (count_over_time(${log} |= "n=59" [1m]))`),
  ).toEqual([
    { metric: { pod: '1' }, counts: [11, 100] },
    { metric: { pod: '2' }, counts: [11] },
  ]);
  await expect(count(`count_over_time(${log} [10000h])`)).rejects.toThrow(
    /1000 times its step/,
  );
});

it('limits what is pushed, and says what was wrong', async () => {
  const store = open(await temporaryFolder(), {
    limits: { streams: 2, lineBytes: 1_000 },
  });
  const huge = 'ä'.repeat(50 * 1024 * 1024);
  await store.push(pushBody({ service: 'a' }, [[at(0), huge]]));
  const [cut] = await lines(store, '{service="a"}');
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1_000);
  expect(cut).toMatch(/^ä+ …\[cut: the line had 104857600 bytes\]$/);

  const week = 8 * 86_400;
  const partly = await store.push(
    pushBody({ service: 'b' }, [
      [at(-week), 'old'],
      [at(-10), 'good'],
      [at(3_600), 'ahead'],
    ]),
  );
  expect(partly.lines).toBe(1);
  expect(partly.refused).toMatch(
    /2 of 3 lines of {"service":"b"}.*older than logs.store.retention/,
  );
  const late = await store.push(
    pushBody({ service: 'b' }, [
      [at(-3_000), 'late'],
      [at(-4_000), 'too late'],
    ]),
  );
  expect(late.refused).toMatch(/outOfOrderWindow/);
  expect(await lines(store, '{service="b"}')).toEqual(['late', 'good']);

  const refused: [Buffer, RegExp][] = [
    [
      pushBody({ service: 'c' }, [[at(0), 'x']]),
      /2 streams already.*logs.limits.streams/,
    ],
    [pushBody({}, [[at(0), 'x']]), /has 0 labels/],
    [pushBody({ 'no-dash': 'x' }, [[at(0), 'x']]), /"no-dash" is not valid/],
    [
      pushBody({ service: 'x'.repeat(3_000) }, [[at(0), 'x']]),
      /longer than 2048/,
    ],
    [
      pushBody({ service: 'a' }, [[123, 'x']]),
      /nanoseconds since 1970 as a string/,
    ],
    [pushBody({ service: 'a' }, [[at(0), 5]]), /A line is not a string/],
    [
      pushBody({ service: 'a' }, [[at(0), 'x', { a: { b: 1 } }]]),
      /an object of texts/,
    ],
    [Buffer.from('{"streams":'), /not JSON/],
    [
      Buffer.from('{"streams":[{"stream":{"a":1},"values":[]}]}'),
      /streams.0.stream.a/,
    ],
  ];
  for (const [body, message] of refused) {
    await expect(store.push(body)).rejects.toThrow(message);
  }
  await expect(store.push(Buffer.from('x'), true)).rejects.toThrow(/not gzip/);
  const bytes = Buffer.concat([
    Buffer.from('{"streams":[{"stream":{"service":"a"},"values":[["'),
    Buffer.from(at(1)),
    Buffer.from('","invalid '),
    Buffer.from([0xff, 0xfe, 0x80]),
    Buffer.from('"]]}]}'),
  ]);
  await store.push(bytes);
  expect(await lines(store, '{service="a"} |= "invalid"')).toEqual([
    'invalid \ufffd\ufffd\ufffd',
  ]);
});

it('answers less when all would be too large, and ends what takes too long', async () => {
  const store = open(await temporaryFolder(), {
    query: { resultBytes: 10_000, timeoutMs: 0 },
  });
  await store.push(pushBody({ service: 'a' }, [[at(0), 'x']]));
  await expect(lines(store, '{service="a"} |~ "[a-z]+$"')).rejects.toThrow(
    /too long/,
  );

  const large = open(await temporaryFolder(), {
    query: { resultBytes: 10_000 },
  });
  const values = Array.from({ length: 30 }, (_, i) => [
    at(i - 100),
    `${i} ${'x'.repeat(998)}`,
  ]);
  await large.push(pushBody({ service: 'a' }, values));
  const parsed = parseQuery('{service="a"}');
  const log = parsed.kind === 'log' ? parsed.log : undefined;
  const range = { from: now - 3_600n * SECOND, to: now };
  const found = await large.find({
    log: log!,
    ...range,
    limit: 100,
    direction: 'backward',
  });
  expect(found.cut).toBe(true);
  expect(found.lines.map(it => it.line.split(' ')[0])).toEqual(
    [29, 28, 27, 26, 25, 24, 23, 22, 21].map(String),
  );
});

it('loses nothing that was taken when it is killed, and drops what was torn', async () => {
  const directory = await temporaryFolder();
  const script = path.join(__dirname, '../__testUtils__/writerProcess.ts');
  const child = spawn(
    process.execPath,
    [...sourceThreads.execArgv, script, directory],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.length > 3_000) {
      child.kill('SIGKILL');
    }
  }
  const taken = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').pop());
  expect(taken).toBeGreaterThan(500);

  const [segment] = await readdir(path.join(directory, 'segments'));
  const file = path.join(directory, 'segments', segment);
  const readAll = async () => {
    const store = open(directory, { query: { resultBytes: 1e9 } });
    const found = await lines(store, '{service="killed"}', {
      limit: 1_000_000,
    });
    return { store, numbers: found.map(it => Number(it.split(' ')[1])) };
  };
  const first = await readAll();
  const { length } = first.numbers;
  expect(length).toBeGreaterThanOrEqual(taken);
  expect(first.numbers).toEqual(Array.from({ length }, (_, i) => i));
  await first.store.close();

  // half of the last block, then half of a header, then no sense at all
  const { size } = await stat(file);
  await truncate(file, size - 11);
  await appendFile(path.join(directory, 'streams.jsonl'), '{"id":99,"lab');
  const torn = await readAll();
  expect(torn.numbers).toHaveLength(length - 50);
  await torn.store.push(pushBody({ service: 'killed' }, [[at(0), 'line -1']]));
  await torn.store.push(
    pushBody({ service: 'new' }, [[at(0), 'of another stream']]),
  );
  await torn.store.close();
  const groups = await readdir(path.join(directory, 'segments'));
  expect(groups).toHaveLength(2);

  await appendFile(file, Buffer.from('PLB1PLB1 and nonsense'));
  const again = await readAll();
  expect(again.numbers).toHaveLength(length - 49);
  expect(await lines(again.store, '{service="new"}')).toEqual([
    'of another stream',
  ]);
});

it('seals closed segments, keeps to its size and age, and reads on meanwhile', async () => {
  const directory = await temporaryFolder();
  const logger = mockServices.logger.mock();
  const store = open(directory, { limits: { segmentBytes: 200_000 } });
  for (let i = 0; i < 40; i += 1) {
    const values = Array.from({ length: 200 }, (_, k) => [
      at(-2_000 + i * 10 - (k % 7)),
      `level=info request=${i * 200 + k} path=/api/orders took=${k}ms`,
      { trace: String(k) },
    ]);
    await store.push(pushBody({ service: 'a', pod: String(i % 3) }, values));
  }
  const query = '{service="a"} |= "request=77"';
  const before = await lines(store, query);
  expect(before.length).toBeGreaterThan(100);
  const options = {
    directory,
    logger,
    graceMs: 0,
    maxAgeMs: 86_400_000,
    maxBytes: 1e9,
    sealAfterMs: 0,
    unsealedBytes: 1e9,
  };
  const unsealed = store.index.bytes;
  const running = new Maintenance(store, options).run();
  const meanwhile = await lines(store, query);
  await running;
  expect([...meanwhile].sort()).toEqual([...before].sort());
  expect([...(await lines(store, query))].sort()).toEqual([...before].sort());
  expect(
    await lines(store, '{service="a"} | trace="5" |= "request=1005"'),
  ).toHaveLength(1);
  const states = store.index.segments.map(it => it.name.state);
  expect(states.filter(it => it === 'sealed').length).toBeGreaterThan(2);
  expect(states.filter(it => it === 'log')).toHaveLength(1);
  expect(store.index.bytes).toBeLessThan(unsealed / 3);
  await store.close();

  const again = open(directory);
  expect([...(await lines(again, query))].sort()).toEqual([...before].sort());
  const limit = again.index.bytes - 1;
  await new Maintenance(again, { ...options, maxBytes: limit }).run();
  expect(again.index.bytes).toBeLessThanOrEqual(limit);
  expect(
    (await lines(again, '{service="a"}', { limit: 10_000 })).length,
  ).toBeLessThan(8_000);
  await new Maintenance(again, { ...options, maxAgeMs: 0 }).run();
  expect(again.index.segments).toHaveLength(1);
  expect(logger.error).not.toHaveBeenCalled();
});
