import { entityOf } from '../__testUtils__/openMetrics';
import { selectorsIn } from '../__testUtils__/promql';
import { FillError, fillQuery } from './fillQuery';
import { hasMetrics } from './hasMetrics';
import { parseSelector, SelectorError } from './parseSelector';
import { planOf, type Plan } from './planOf';
import { queryLink } from './queryLink';

const hostile = [
  'plain',
  'a"b',
  '"} or up{a="',
  "'} or up{a='",
  '\\"} or up{a="',
  '\\',
  'a\\',
  'new\nline',
  '{a="b"}',
  '$selector',
  '.*',
  'a|b',
  '# no comment',
  '\u2028\u0000',
];

const planFor = (changes: Parameters<typeof entityOf>[0]) =>
  planOf(entityOf(changes), { interval: '1m' });
const planned = (changes: Parameters<typeof entityOf>[0]) =>
  planFor(changes) as Plan;
const textsOf = ({ panels }: Plan) =>
  panels.flatMap(({ queries }) => queries.map(({ text }) => text));

const metricsIn = (query: string) =>
  selectorsIn(query).map(selector => /^\w+/.exec(selector)?.[0]);

describe('queries', () => {
  it.each(hostile)('keep %j inside of its label', name => {
    const selector = 'portico.dev/metrics-selector';
    for (const changes of [
      {},
      { kind: 'Resource' },
      { type: 'job' },
      { annotations: { [selector]: '{a="$name"}' } },
      { annotations: { [selector]: "{a='$name'}" } },
      { annotations: { [selector]: '{a=~"x-$name.*"}' } },
    ]) {
      const harmless = textsOf(planned(changes));
      const queries = textsOf(planned({ ...changes, name }));
      expect(queries.map(metricsIn)).toEqual(harmless.map(metricsIn));
      expect(queries.join()).not.toContain('="basket"');
    }
  });

  it.each(hostile)('fill %j into a template wherever it stands', name => {
    const fillings = {
      name,
      namespace: 'n',
      interval: '1m',
      selector: 'a="b"',
    };
    const template =
      'x{$selector,a="$name",b=\'$name\',c=~"$name|z$",d=$name} + up$selector[$interval] # $name';
    const filled = fillQuery(template, fillings);
    expect(filled.endsWith(' # $name')).toBe(true);
    const selectors = selectorsIn(
      filled.replace('[1m]', '').replace(/ # \$name$/, ''),
    );
    expect(selectors).toHaveLength(2);
    const [first, second] = selectors;
    expect(first).toMatch(/^x\{a="b",a="/);
    expect(second).toBe('up{a="b"}');
    // a backslash before a placeholder is the backslash of an escape
    const escaped = fillQuery('x{a="\\$name"}', fillings);
    expect(escaped).toBe('x{a="\\$name"}');
  });

  it('read back as what was put in', () => {
    for (const value of hostile) {
      const filled = fillQuery('"$name"', { name: value, namespace: '' });
      expect(JSON.parse(filled)).toBe(value);
    }
    expect(fillQuery("'$name'", { name: `a"'\\"`, namespace: '' })).toBe(
      `'a"\\'\\\\"'`,
    );
    expect(fillQuery('`$name`', { name: 'a"\\', namespace: '' })).toBe(
      '`a"\\`',
    );
    expect(() => fillQuery('`$name`', { name: 'a`', namespace: '' })).toThrow(
      FillError,
    );
    expect(() => fillQuery('up{$what}', { name: '', namespace: '' })).toThrow(
      'it knows no $what, only $name, $namespace',
    );
  });

  it('are PromQL for every kind of entity', () => {
    for (const [changes, metric] of [
      [{}, 'http_server_request_duration_seconds_count'],
      [{ type: 'website' }, 'http_server_request_duration_seconds_count'],
      [{ type: 'data-pipeline' }, 'messaging_process_duration_seconds_count'],
      [
        { kind: 'Resource', type: 'postgres-database' },
        'db_client_operation_duration_seconds_count',
      ],
      [
        { kind: 'Resource', type: 'kafka-topic' },
        'messaging_client_operation_duration_seconds_count',
      ],
      [
        { kind: 'Resource', type: 'object-store-bucket' },
        'http_client_request_duration_seconds_count',
      ],
    ] as const) {
      const texts = textsOf(planned(changes));
      texts.forEach(selectorsIn);
      expect(texts[0]).toContain(metric);
    }
  });

  it('of a system are of its components, told apart, and seven at most', () => {
    const parts = [
      'component:default/b.c',
      'component:default/a',
      'resource:default/r',
    ];
    const plan = planned({ kind: 'System', parts });
    expect(plan.selector.text).toBe('service=~"a|b\\\\.c"');
    expect(textsOf(plan)).toHaveLength(6);
    textsOf(plan).forEach(query => {
      selectorsIn(query);
      expect(query).toMatch(/by \((le, )?service\)/);
    });
    const whole = planOf(entityOf({ kind: 'System', parts }), {
      interval: '5m',
      isWhole: true,
    }) as Plan;
    expect(textsOf(whole).join()).not.toContain('by (service)');
    expect(planFor({ kind: 'System' })).toBeUndefined();
    const many = planned({
      kind: 'System',
      parts: Array.from(
        { length: 300 },
        (_, i) => `component:default/service-${i}`,
      ),
    });
    expect(many.notices).toEqual([
      expect.stringMatching(/^Only 1\d\d of the 300 components/),
    ]);
    for (const query of textsOf(many)) {
      expect(encodeURIComponent(query).length).toBeLessThan(8_000);
    }
  });

  it('are overridden by annotations', () => {
    const { panels, notices } = planned({
      type: 'library',
      annotations: {
        'portico.dev/metrics-query-requests':
          'sum by (code) (rate(hits{$selector}[$interval]))',
        'portico.dev/metrics-query-latency': 'avg(took{app="$name"})',
        'portico.dev/metrics-unit-latency': 'milliseconds',
        'portico.dev/metrics-unit-memory': 'furlongs',
        'portico.dev/metrics-query-cpu': 'up{$nothing}',
        'portico.dev/metrics-query-errors': `up{a="${'x'.repeat(9_000)}"}`,
        'portico.dev/metrics-query-saturation': '  ',
        'portico.dev/metrics-query-request': 'up',
      },
    });
    const [requests, errors, latency, cpu, memory, saturation] = panels;
    expect(requests.queries).toEqual([
      { text: 'sum by (code) (rate(hits{service="basket"}[1m]))' },
    ]);
    expect(requests.annotation).toBe('portico.dev/metrics-query-requests');
    expect(latency).toMatchObject({
      unit: 'milliseconds',
      queries: [{ text: 'avg(took{app="basket"})' }],
    });
    expect(cpu.fault).toEqual({
      annotation: 'portico.dev/metrics-query-cpu',
      message:
        'it knows no $nothing, only $selector, $interval, $name, $namespace',
    });
    expect(errors.fault?.message).toMatch(/too long/);
    expect(memory.fault).toEqual({
      annotation: 'portico.dev/metrics-unit-memory',
      message: expect.stringContaining('bytes'),
    });
    expect([cpu, errors, memory].flatMap(it => it.queries)).toEqual([]);
    expect(saturation.queries).toHaveLength(1);
    expect(notices).toEqual([
      expect.stringContaining('portico.dev/metrics-query-request is not known'),
    ]);
    const bare = planned({
      kind: 'Resource',
      annotations: { 'portico.dev/metrics-query-saturation': 'up{$selector}' },
    }).panels.find(({ id }) => id === 'saturation');
    expect(bare).toMatchObject({
      title: 'Saturation',
      queries: [{ text: 'up{resource="basket"}' }],
    });
  });

  it('choose by the selector of an annotation, which is nothing but one', () => {
    expect(parseSelector(' {app="orders", env=~"a|b" , x!=\'y\',} ')).toBe(
      `app="orders",env=~"a|b",x!='y'`,
    );
    expect(parseSelector('{a="}{\\",b=\\""}')).toBe('a="}{\\",b=\\""');
    for (const [text, message] of [
      ['app="orders"', /labels in braces/],
      ['{}', /at least one label/],
      ['{ }', /at least one label/],
      ['{a="b"} or up{c="d"}', /cannot be read|comma is missing/],
      ['{a="b"', /labels in braces/],
      ['{a=b}', /cannot be read from a=b on/],
      ['{a="b" c="d"}', /comma is missing before c="d"/],
      ['{a="b",,c="d"}', /cannot be read/],
      ['{__name__="up"}', /__name__/],
      ['{a="b}', /cannot be read/],
      ['{a="b"}[5m]', /labels in braces/],
    ] as const) {
      expect(() => parseSelector(text)).toThrow(SelectorError);
      expect(() => parseSelector(text)).toThrow(message);
    }
    const annotations = { 'portico.dev/metrics-selector': '{a="b"} or up{}' };
    expect(planFor({ annotations })).toEqual({
      fault: {
        annotation: 'portico.dev/metrics-selector',
        message: expect.any(String),
      },
    });
    expect(() => parseSelector(`{${'a="\\'.repeat(20_000)}}`)).toThrow();
  });

  it('are asked about what runs, and what says so', () => {
    const annotations = { 'portico.dev/metrics-selector': '{a="b"}' };
    expect(hasMetrics(entityOf())).toBe(true);
    expect(hasMetrics(entityOf({ kind: 'Resource' }))).toBe(true);
    expect(hasMetrics(entityOf({ kind: 'System' }))).toBe(true);
    expect(hasMetrics(entityOf({ kind: 'API', annotations }))).toBe(false);
    expect(hasMetrics(entityOf({ type: 'library' }))).toBe(false);
    expect(hasMetrics(entityOf({ type: 'library', annotations }))).toBe(true);
  });

  it('lead to where they can be looked at', () => {
    const range = { from: 0, to: 3_600_000 };
    expect(
      queryLink(
        'https://p.example/graph?g0.expr={query}&g0.range_input={range}&g0.end_input={end}&x={start}{other}',
        'up{a="b&c"}',
        range,
      ),
    ).toBe(
      'https://p.example/graph?g0.expr=up%7Ba%3D%22b%26c%22%7D&g0.range_input=3600s&g0.end_input=1970-01-01T01%3A00%3A00.000Z&x=1970-01-01T00%3A00%3A00.000Z{other}',
    );
    expect(queryLink('/grafana?q={query}', 'up', range)).toBe('/grafana?q=up');
    for (const template of ['ftp://x/{query}', '//x', 'data:{query}']) {
      expect(queryLink(template, 'up', range)).toBeUndefined();
    }
  });
});
