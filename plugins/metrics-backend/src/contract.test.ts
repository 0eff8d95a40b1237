import { describeWithPrometheus } from '@portico/test-utils';
import { Asker, askPrometheus, askStandIn } from './__testUtils__/askers';
import { createHistory, Tick, TICK_MS } from './__testUtils__/history';
import { pageQueries } from './__testUtils__/pageQueries';

// The last tick; not at a whole second, so that ranges end between ticks
const END = Math.floor(Date.now() / TICK_MS) * TICK_MS - 4 * 3_600_000 + 123;
const NOW = END / 1_000 + 2;
const history = createHistory(END);

type Values = Record<string, number>;

/** Labels and rounded values of an instant vector, without the name. */
function valuesOf({ body }: { body: any }): Values {
  expect(body).toMatchObject({
    status: 'success',
    data: { resultType: 'vector' },
  });
  return Object.fromEntries(
    body.data.result.map(({ metric, value }: any) => {
      const { __name__, ...labels } = metric;
      expect(value[0]).toBeCloseTo(NOW, 3);
      expect(typeof value[1]).toBe('string');
      return [
        Object.values(labels).join(' '),
        Number(Number(value[1]).toPrecision(9)),
      ];
    }),
  );
}

function contract(start: (history: Tick[]) => Promise<Asker>) {
  let asker: Asker;
  beforeAll(async () => {
    asker = await start(history);
  });
  afterAll(async () => asker?.stop());

  const instant = async (query: string) =>
    valuesOf(await asker.get('query', { query, time: NOW }));

  it('selects by labels', async () => {
    const up = { orders: 1, billing: 1, mail: 1 };
    expect(await instant('up')).toEqual(up);
    expect(await instant('{__name__="up",service!="x"}')).toEqual(up);
    expect(await instant('up{service=~"bill.*|mail"}')).toEqual({
      billing: 1,
      mail: 1,
    });
    expect(await instant('up{service!~"bill.*|mail"}')).toEqual({ orders: 1 });
    // anchored, and a label that is missing is empty
    expect(await instant('up{service=~"rder"}')).toEqual({});
    expect(await instant('constant{zone=""}')).toEqual({ orders: 42 });
    expect(await instant('constant{zone!=""}')).toEqual({ 'billing eu-1': 7 });
    expect(
      await instant(
        String.raw`http_server_request_duration_seconds_sum{http_route="quoted \"\\ text"} * 0`,
      ),
    ).toEqual({ [String.raw`quoted "\ text orders`]: 0 });
    expect(await instant('nothing')).toEqual({});
  });

  it('takes rates of counters', async () => {
    const query = (fn: string) =>
      `${fn}(requests_total{service="mail",code="200"}[5m])`;
    expect(await instant(query('rate'))).toEqual({ '200 mail': 0.6 });
    expect(await instant(query('irate'))).toEqual({ '200 mail': 0.6 });
    expect(await instant(query('increase'))).toEqual({ '200 mail': 180 });
    const atRestart = END / 1_000 - (480 - 1 - 205) * 15 + 2;
    const { body } = await asker.get('query', {
      query: query('increase'),
      time: atRestart,
    });
    // over the new beginning, of which what came between is not known
    expect(Number(body.data.result[0].value[1])).toBeCloseTo(172, -1);
  });

  it('takes values over time', async () => {
    const over = (fn: string) => instant(`${fn}(constant[10m])`);
    const both = { orders: 42, 'billing eu-1': 7 };
    expect(await over('avg_over_time')).toEqual(both);
    expect(await over('max_over_time')).toEqual(both);
    expect(await over('min_over_time')).toEqual(both);
    expect(await over('count_over_time')).toEqual({
      orders: 40,
      'billing eu-1': 40,
    });
    expect(await instant('max_over_time(late[1m])')).toEqual({ '': 479 });
  });

  it('aggregates', async () => {
    expect(await instant('sum(constant)')).toEqual({ '': 49 });
    expect(await instant('avg(constant)')).toEqual({ '': 24.5 });
    expect(await instant('max(constant)')).toEqual({ '': 42 });
    expect(await instant('min(constant)')).toEqual({ '': 7 });
    expect(await instant('count(up)')).toEqual({ '': 3 });
    expect(
      await instant('sum by (service) (rate(requests_total[5m]))'),
    ).toEqual({
      // one of 58 failed in the 285 seconds between the outer samples
      billing: 0.403508772,
      mail: 0.603508772,
      orders: 0.203508772,
    });
    expect(await instant('sum without (zone) (constant) > 10')).toEqual({
      orders: 42,
    });
    const { body } = await asker.get('query', {
      query: 'topk(2, sum by (service) (rate(requests_total[5m])))',
      time: NOW,
    });
    expect(body.data.result.map(({ metric }: any) => metric.service)).toEqual([
      'mail',
      'billing',
    ]);
  });

  it('reads percentiles from buckets', async () => {
    const buckets =
      'sum by (le) (rate(http_server_request_duration_seconds_bucket{service="orders"}[5m]))';
    const quantile = async (q: number) =>
      (await instant(`histogram_quantile(${q}, ${buckets})`))[''];
    expect(await quantile(0.25)).toBeCloseTo(0.05, 2);
    expect(await quantile(0.5)).toBeCloseTo(0.1, 2);
    expect(await quantile(0.85)).toBeCloseTo(0.75, 1);
    expect(await quantile(0.99)).toBe(1);
  });

  it('calculates between vectors and numbers', async () => {
    const share =
      'sum by (service) (rate(requests_total{code="500"}[5m])) / sum by (service) (rate(requests_total[5m]))';
    expect((await instant(share)).orders).toBeCloseTo(1 / 58, 9);
    expect(await instant('constant / ignoring(zone) (constant * 2)')).toEqual({
      orders: 0.5,
      billing: 0.5,
    });
    expect(await instant('constant - on(service) constant')).toEqual({
      orders: 0,
      billing: 0,
    });
    expect(await instant('constant > 10')).toEqual({ orders: 42 });
    expect(await instant('10 < constant')).toEqual({ orders: 42 });
    expect(await instant('constant > bool 10')).toEqual({
      orders: 1,
      'billing eu-1': 0,
    });
    expect(await instant('2 ^ 3 ^ 2 - -constant{zone=""} % 5')).toEqual({
      orders: 514,
    });
    expect(await instant('nothing or vector(0)')).toEqual({ '': 0 });
    expect(await instant('up and on(service) constant')).toEqual({
      orders: 1,
      billing: 1,
    });
    expect(await instant('up unless on(service) constant')).toEqual({
      mail: 1,
    });
    const scalar = await asker.get('query', { query: '1 + 5', time: NOW });
    expect(scalar.body.data).toEqual({
      resultType: 'scalar',
      result: [NOW, '6'],
    });
  });

  it.each(['1m', '5m', '915s'])(
    'answers what the page of an entity asks, over %s',
    async interval => {
      const answers = [];
      for (const query of pageQueries(interval)) {
        answers.push(await instant(query));
      }
      const rounded = (value: number) => Number(value.toPrecision(6));
      expect(
        answers.map(values =>
          Object.fromEntries(
            Object.entries(values).map(([key, it]) => [key, rounded(it)]),
          ),
        ),
      ).toEqual([
        { '': 0.666667 },
        { '': 0.1 },
        { '': 0.1 },
        { '': 1 },
        { '': 0.05 },
        { '': 2e8 },
        { '': 0.9 },
        { 'Isfiring firing shop': 1 },
        { orders: 1.6, shop: 0.666667 },
        { orders: 0, shop: 0.1 },
        { orders: expect.closeTo(0.1, 1), shop: 0.1 },
        { orders: 1, shop: 1 },
        { shop: 0.05 },
        { mail: expect.any(Number), orders: expect.any(Number), shop: 2e8 },
        { shop: 0.9 },
        { 'Isfiring firing shop': 1 },
        { '': 0.6 },
        {},
      ]);
    },
  );

  it('writes numbers that JSON has not', async () => {
    const { body } = await asker.get('query', { query: 'odd', time: NOW });
    const values = body.data.result.map(({ metric, value }: any) => [
      metric.kind,
      value[1],
    ]);
    expect(Object.fromEntries(values)).toMatchObject({
      nan: 'NaN',
      inf: '+Inf',
    });
  });

  it('answers ranges', async () => {
    const range = (more: Record<string, string | number>) =>
      asker.get('query_range', {
        query: 'late or vector(-1)',
        start: END / 1_000 - 7_200,
        end: NOW,
        step: '10m',
        ...more,
      });
    const { status, body } = await range({});
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ resultType: 'matrix' });
    expect(body.data.result).toHaveLength(2);
    const points = body.data.result.flatMap(({ values }: any) => values);
    expect(points).toHaveLength(13);
    const [minus, late] = body.data.result;
    expect(minus.metric).toEqual({});
    expect(late.metric).toEqual({ __name__: 'late' });
    expect(late.values.at(-1)).toEqual([expect.any(Number), '479']);

    const { body: scalar } = await range({ query: '7', step: 3_600 });
    expect(scalar.data.result).toEqual([
      { metric: {}, values: expect.any(Array) },
    ]);
    const iso = (s: number) => new Date(s * 1_000).toISOString();
    const { body: dates } = await range({
      query: 'sum(up)',
      start: iso(NOW - 60),
      end: iso(NOW),
      step: '30s',
    });
    expect(dates.data.result[0].values.map((it: any) => it[1])).toEqual([
      '3',
      '3',
      '3',
    ]);
  });

  it.each([
    ['up{', 400, 'parse error'],
    ['sum(up', 400, 'parse error'],
    ['up{service=~"("}', 400, 'error parsing regexp'],
    ['{service=~".*"}', 400, 'at least one non-empty matcher'],
    ['rate(up)', 400, 'expected type range vector'],
    ['nope(up)', 400, 'parse error'],
    ['up{service="\\q"}', 400, 'parse error'],
    ['up{service=}', 400, 'parse error'],
    ['rate(up[5x])', 400, 'parse error'],
    ['rate(up[0s])', 400, 'duration must be greater than 0'],
    ['up + ', 400, 'parse error'],
    ['up) or (up', 400, 'parse error'],
    ['topk(up, up)', 400, 'parse error'],
    ['rate(up[5m], up)', 400, 'expected 1 argument(s)'],
    ['up[5m] + 1', 400, 'parse error'],
    ['sum(1)', 400, 'expected type instant vector'],
    ['1 > 2', 400, 'must use BOOL modifier'],
    ['1 and up', 400, 'set operator'],
    [
      'up + on(code) requests_total',
      422,
      'duplicate series for the match group',
    ],
    [
      'rate({__name__=~"up|constant",service="orders"}[5m])',
      422,
      'same labelset',
    ],
  ])('refuses %s', async (query, status, says) => {
    const answer = await asker.get('query', { query, time: NOW });
    expect(answer.body).toMatchObject({
      status: 'error',
      errorType: status === 400 ? 'bad_data' : 'execution',
    });
    expect(answer.body.error).toContain(says);
    expect(answer.status).toBe(status);
  });

  it('refuses what is too much or makes no sense', async () => {
    const range = async (more: Record<string, string | number>) => {
      const { status, body } = await asker.get('query_range', {
        query: 'up',
        start: NOW - 60,
        end: NOW,
        step: 15,
        ...more,
      });
      expect(body).toMatchObject({ status: 'error', errorType: 'bad_data' });
      return [status, body.error];
    };
    expect(await range({ start: NOW - 12_000, step: 1 })).toEqual([
      400,
      expect.stringContaining('exceeded maximum resolution of 11,000 points'),
    ]);
    expect(await range({ step: 0 })).toEqual([
      400,
      expect.stringContaining('zero or negative query resolution'),
    ]);
    expect(await range({ end: NOW - 120 })).toEqual([
      400,
      expect.stringContaining('end timestamp must not be before start'),
    ]);
    expect(await range({ start: 'yesterday' })).toEqual([
      400,
      expect.stringContaining('cannot parse "yesterday" to a valid timestamp'),
    ]);
    expect(await range({ step: '' })).toEqual([
      400,
      expect.stringContaining('cannot parse "" to a valid duration'),
    ]);
    const wrong = await asker.get('query', { query: 'up', time: 'now' });
    expect([wrong.status, wrong.body.errorType]).toEqual([400, 'bad_data']);
    const empty = await asker.get('query', { query: '' });
    expect([empty.status, empty.body.errorType]).toEqual([400, 'bad_data']);
  });
}

describe("the portal's own metrics, asked as a Prometheus is", () => {
  contract(askStandIn);
});

describeWithPrometheus('a real Prometheus, asked the same', () => {
  contract(askPrometheus);
});

describeWithPrometheus('both, asked whatever the forms allow', () => {
  const selectors = [
    'up',
    'requests_total{code="200"}',
    'requests_total',
    'process_resident_memory_bytes{service=~"orders|mail"}',
    'http_server_request_duration_seconds_bucket',
    'late',
    'odd',
  ];
  const overRange = selectors.flatMap(selector =>
    ['rate', 'irate', 'increase', 'delta', 'avg_over_time', 'max_over_time']
      .concat(['min_over_time', 'sum_over_time', 'count_over_time'])
      .flatMap(fn =>
        ['1m', '5m', '47s'].map(it => `${fn}(${selector}[${it}])`),
      ),
  );
  const vectors = [...selectors, ...overRange.filter((_, at) => at % 5 === 0)];
  const aggregated = vectors.flatMap(vector =>
    ['sum', 'avg', 'max', 'min', 'count'].flatMap(fn => [
      `${fn}(${vector})`,
      `${fn} by (service) (${vector})`,
      `${fn} without (service, le) (${vector})`,
    ]),
  );
  const combined = [
    '+',
    '-',
    '*',
    '/',
    '%',
    '^',
    '==',
    '!=',
    '>',
    '<=',
  ].flatMap(operator => [
    `process_resident_memory_bytes ${operator} 1.02e8`,
    `0.5 ${operator} rate(requests_total[5m])`,
    `sum by (service) (requests_total) ${operator} sum by (service) (process_resident_memory_bytes)`,
    `up ${operator} on(service) constant`,
    `constant ${operator} ignoring(zone) up`,
  ]);
  const sets = ['and', 'or', 'unless'].flatMap(operator => [
    `up == 0 ${operator} on(service) constant`,
    `requests_total > 500 ${operator} requests_total{code="500"} < 20`,
    `late ${operator} vector(3)`,
    `-up ${operator} constant`,
  ]);
  const others = [
    ...[-1, 0, 0.01, 0.5, 0.95, 1, 2].map(
      quantile =>
        `histogram_quantile(${quantile}, sum by (le, http_route) (rate(http_server_request_duration_seconds_bucket[5m])))`,
    ),
    'histogram_quantile(0.9, http_server_request_duration_seconds_bucket)',
    'up > bool 0',
    'sum(nothing) or vector(0)',
    'ALERTS{alertstate="firing"}',
  ];
  const queries = [
    ...['1m', '5m', '915s'].flatMap(pageQueries),
    ...overRange,
    ...aggregated,
    ...combined,
    ...sets,
    ...others,
  ];
  let askers: Asker[];

  beforeAll(async () => {
    askers = [await askStandIn(history), await askPrometheus(history)];
  });
  afterAll(async () => {
    await Promise.all((askers ?? []).map(it => it.stop()));
  });

  type Answer = Awaited<ReturnType<Asker['get']>>;

  /** Each value of an answer, by its series and time; or its error. */
  function pointsOf({ body }: Answer): Map<string, string> {
    if (body.status === 'error') {
      return new Map([['error', body.errorType]]);
    }
    return new Map(
      body.data.result.flatMap(({ metric, values }: any) => {
        const labels = JSON.stringify(Object.entries(metric).sort());
        return values.map(([time, value]: any) => [`${labels} ${time}`, value]);
      }),
    );
  }

  /** The last digits depend on the order in which floats are added. */
  function isSame(a: string | undefined, b: string | undefined): boolean {
    const [x, y] = [Number(a), Number(b)];
    return a === b || Math.abs(x - y) <= 1e-9 * Math.abs(y);
  }

  it(`answers ${queries.length} queries the same`, async () => {
    expect(queries.length).toBeGreaterThan(500);
    let points = 0;
    for (const query of queries) {
      // over a new beginning, a series that comes later, and the end; versions
      // of Prometheus differ about what was before the first value of a counter
      const parameters = {
        query,
        start: END / 1_000 - 6_600.5,
        end: END / 1_000 + 400,
        step: 97,
      };
      const [ours, theirs] = await Promise.all(
        askers.map(async it =>
          pointsOf(await it.get('query_range', parameters)),
        ),
      );
      const differing = [...new Set([...ours.keys(), ...theirs.keys()])]
        .filter(it => !isSame(ours.get(it), theirs.get(it)))
        .map(it => [query, it, ours.get(it), theirs.get(it)]);
      expect(differing).toEqual([]);
      points += ours.size;
    }
    expect(points).toBeGreaterThan(50_000);
  });
});
