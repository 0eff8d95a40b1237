import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawn, withDrawing } from '../../__testUtils__/drawing';
import {
  address,
  entityOf,
  openMetrics,
} from '../../__testUtils__/openMetrics';
import {
  prometheusError,
  PrometheusStandIn,
  withService,
} from '../../__testUtils__/PrometheusStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';

const panel = (name: string) => screen.findByRole('region', { name });
const chart = async (name: string) =>
  within(await panel(name)).findByRole('slider');

const all = [
  ['Requests', '12/s'],
  ['Errors', '2 %'],
  ['Latency', 'median 12 ms, 95th percentile 250 ms'],
  ['CPU', '0.5 cores'],
  ['Memory', '256 MiB'],
  ['Saturation of the event loop', '30 %'],
];

describe('MetricsTab', () => {
  quietConsole();
  withDrawing();

  it('shows a service in six charts, by eight requests of a thousand points at most', async () => {
    const prometheus = withService();
    openMetrics(prometheus, { search: '?span=7d' });
    for (const [name, value] of all) {
      expect(await chart(name)).toHaveAttribute(
        'aria-valuetext',
        expect.stringContaining(value),
      );
    }
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    expect(prometheus.asked).toHaveLength(8);
    for (const { call, search } of prometheus.asked) {
      const [start, end, step] = ['start', 'end', 'step'].map(name =>
        Number(search.get(name)),
      );
      expect(call === 'query' || (end - start) / step < 1_000).toBe(true);
    }
    expect(screen.getByText('No alert fires.')).toBeVisible();
    expect(screen.getByText(/^Source:/)).toHaveTextContent('Prometheus');
    const legend = screen.getByRole('region', { name: 'Latency: series' });
    expect(
      within(legend).getByRole('row', { name: /^95th percentile/ }),
    ).toHaveTextContent('250 ms'.repeat(4));
  });

  it('draws in the colours of the theme, anew when it changes', async () => {
    openMetrics(withService());
    await chart('Latency');
    const colors = (mode: string) =>
      new Set(drawn.flatMap(it => (it.color.endsWith(mode) ? it.color : [])));
    const expected = ['--bui-border-1', '--metrics-1', '--metrics-2'];
    for (const mode of ['light', 'dark']) {
      document.body.setAttribute('data-theme-mode', mode);
      await waitFor(() =>
        expect([...colors(mode)].sort()).toEqual(
          expected.map(name => `${name} ${mode}`),
        ),
      );
    }
  });

  it('is pointed at by keys, marks a moment and leads to its logs', async () => {
    const user = userEvent.setup();
    const prometheus = withService();
    prometheus.on('_count{service="basket"}', [{ at: time => time % 100_000 }]);
    openMetrics(prometheus, { search: '?q=kept' });
    const slider = await chart('Requests');
    await waitFor(() => expect(prometheus.asked).toHaveLength(8));
    const end = Number(prometheus.asked[0].search.get('end'));
    const step = Number(prometheus.asked[0].search.get('step'));
    slider.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    const time = end - 2 * step;
    expect(slider).toHaveAttribute('aria-valuenow', '237');
    // the same time in the other charts
    expect(await chart('Memory')).toHaveAttribute('aria-valuenow', '237');
    await user.keyboard('{Enter}');
    const link = await screen.findByRole('link', { name: 'Show logs here' });
    const at = new Date(time * 1_000).toISOString();
    expect(link).toHaveAttribute('href', `/logs?at=${encodeURIComponent(at)}`);
    const near = within(await panel('Requests')).getByRole('link');
    expect(near).toHaveAttribute('href', link.getAttribute('href'));
    expect(address.search.get('at')).toBe(at);
    expect(address.search.get('q')).toBe('kept');
    expect(prometheus.asked).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Unmark' }));
    expect(address.search.get('at')).toBeNull();
    slider.focus();
    await user.keyboard(
      '{Home}{PageUp}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}',
    );
    await waitFor(() =>
      expect(
        Date.parse(address.search.get('to')!) -
          Date.parse(address.search.get('from')!),
      ).toBe(2 * step * 1_000),
    );
    await waitFor(() => expect(prometheus.asked).toHaveLength(16));
    expect(
      screen.getByRole('link', { name: 'Logs of this time' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/logs\?from=.*&to=/));
    await user.click(screen.getByRole('button', { name: 'Zoom out' }));
    await waitFor(() => expect(prometheus.asked).toHaveLength(24));
  });

  it('is pointed at by a pointer', async () => {
    openMetrics(withService());
    const slider = await chart('CPU');
    // jsdom has no pointer events of its own with a place
    const at = (type: string, clientX: number) =>
      fireEvent(slider, new MouseEvent(type, { clientX, bubbles: true }));
    at('pointermove', 300);
    expect(slider).toHaveAttribute('aria-valuenow', '120');
    at('pointerdown', 300);
    at('pointerup', 300);
    await waitFor(() => expect(address.search.get('at')).not.toBeNull());
    at('pointerdown', 150);
    at('pointermove', 450);
    at('pointerup', 450);
    await waitFor(() => expect(address.search.get('at')).toBeNull());
    const length =
      Date.parse(address.search.get('to')!) -
      Date.parse(address.search.get('from')!);
    expect(length / 60_000).toBeCloseTo(30, 0);
  });

  it('opens at a moment that a link says, as the logs do', async () => {
    const prometheus = withService();
    openMetrics(prometheus, { search: '?at=1767225600000000000&line=a1' });
    await chart('Requests');
    const [{ search }] = prometheus.asked;
    expect([search.get('start'), search.get('end')]).toEqual([
      '1767224700',
      '1767226500',
    ]);
    expect(screen.getByText('Show logs here')).toHaveAttribute(
      'href',
      '/logs?at=2026-01-01T00%3A00%3A00.000Z',
    );
  });

  it('has all values in a table, and the query with a link', async () => {
    const user = userEvent.setup();
    openMetrics(withService(), {
      search: '?from=2026-01-01T00:00:00Z&to=2026-01-01T01:00:00Z',
      source: {
        title: 'Prometheus of production',
        queryUrl: 'https://prometheus.example/graph?expr={query}&end={end}',
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Table of Latency' }),
    );
    const table = await screen.findByRole('table', {
      name: 'Latency over time',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(51);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(it => it.textContent),
    ).toEqual(['Time', 'median', '95th percentile']);
    await user.click(screen.getByRole('button', { name: 'Show older values' }));
    expect(within(table).getAllByRole('row')).toHaveLength(242);
    await user.click(screen.getByRole('button', { name: 'Query of Memory' }));
    const query = 'sum(process_resident_memory_bytes{service="basket"})';
    expect(screen.getByText(query)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Open in Prometheus of production/ }),
    ).toHaveAttribute(
      'href',
      `https://prometheus.example/graph?expr=${encodeURIComponent(
        query,
      )}&end=2026-01-01T01%3A00%3A00.000Z`,
    );
  });

  it('tells which alerts fire', async () => {
    const prometheus = withService();
    prometheus.on(
      'ALERTS{alertstate="firing",service="basket"}',
      ['a', 'b'].map(instance => ({
        labels: { alertname: 'TooSlow', severity: 'critical', instance },
        at: () => 1,
      })),
    );
    openMetrics(prometheus);
    const alerts = await screen.findByRole('region', {
      name: 'Alerts that fire',
    });
    expect(alerts).toHaveTextContent(
      /^1 alert fires at .*TooSlowcriticalinstance=a and 1 more$/,
    );
  });

  it('draws some of very many series, and names others', async () => {
    const prometheus = withService();
    prometheus.on(
      'process_resident_memory_bytes',
      Array.from({ length: 200 }, (_, i) => ({
        labels: { pod: `pod-${i}` },
        at: time => (i === 199 && time % 60 ? 'NaN' : i + 1),
      })),
    );
    openMetrics(prometheus);
    const memory = await panel('Memory');
    expect(
      await within(memory).findByText(/^The 20 highest of 200 series/),
    ).toHaveTextContent(/Not drawn: pod-\d+, .* and more\.$/);
    const legend = screen.getByRole('region', { name: 'Memory: series' });
    expect(within(legend).getAllByRole('row')).toHaveLength(21);
    expect(legend).toHaveTextContent('pod-199');
  });

  it('says which annotation is wrong, and why, and shows the rest', async () => {
    const prometheus = withService();
    prometheus.on(
      'sum(hits{',
      prometheusError(
        400,
        'bad_data',
        '1:5: parse error: unclosed left parenthesis',
      ),
    );
    openMetrics(prometheus, {
      entity: entityOf({
        annotations: {
          'portico.dev/metrics-query-requests': 'sum(hits{$selector}',
          'portico.dev/metrics-query-cpu': 'up{$oops}',
        },
      }),
    });
    const requests = await panel('Requests');
    expect(await within(requests).findByRole('alert')).toHaveTextContent(
      /The annotation portico\.dev\/metrics-query-requests makes a query that the source of metrics refuses.*1:5: parse error: unclosed left parenthesis/,
    );
    expect(within(await panel('CPU')).getByRole('alert')).toHaveTextContent(
      'The annotation portico.dev/metrics-query-cpu cannot be used: it knows no $oops',
    );
    await chart('Errors');
    expect(screen.getAllByRole('slider')).toHaveLength(4);
  });

  it('asks for nothing when the selector of an annotation is none', async () => {
    const prometheus = withService();
    openMetrics(prometheus, {
      entity: entityOf({
        annotations: { 'portico.dev/metrics-selector': '{a="b"} or up{}' },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The annotation portico.dev/metrics-selector cannot be used',
    );
    expect(prometheus.asked).toEqual([]);
  });

  it.each([
    [
      'has no place for it',
      new Response('<html>', { status: 404 }),
      'There is no source of metrics at its address',
    ],
    [
      'lets nobody in',
      new Response('<html>', { status: 401 }),
      /does not let the portal in/,
    ],
    [
      'is overloaded',
      prometheusError(503, 'unavailable', 'too busy'),
      /has a fault.*too busy/,
    ],
    [
      'is a page',
      new Response('<!doctype html>'),
      /did not answer as Prometheus does.*a web page/,
    ],
    [
      'says nothing',
      'silence' as const,
      /does not answer in time.*within 0.1 seconds/,
    ],
    [
      'is away',
      new Error('Failed to fetch'),
      /cannot be reached.*Failed to fetch/,
    ],
  ])(
    'says so once when the source %s, and tries again',
    async (_, reply, text) => {
      const user = userEvent.setup();
      const prometheus = withService();
      prometheus.on('', reply);
      openMetrics(prometheus, { timeoutMs: 100 });
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(text);
      expect(screen.getByRole('group', { name: 'Time' })).toBeVisible();
      expect(prometheus.asked).toHaveLength(8);
      withService(prometheus);
      prometheus.on('ALERTS', []);
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      await chart('Requests');
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('keeps the charts that can be had when others fail', async () => {
    const prometheus = withService();
    prometheus.on(
      'histogram_quantile(0.5',
      prometheusError(422, 'execution', 'too many samples'),
    );
    prometheus.on('process_cpu', new Response('<html>'));
    prometheus.on('process_resident', [{ at: () => 'x' }]);
    prometheus.on('ALERTS', prometheusError(503, 'timeout', 'too slow'));
    openMetrics(prometheus);
    const latency = await panel('Latency');
    expect(await within(latency).findByRole('alert')).toHaveTextContent(
      'too many samples',
    );
    expect(await within(latency).findByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('95th percentile 250 ms'),
    );
    expect(
      await within(await panel('CPU')).findByRole('alert'),
    ).toHaveTextContent('a web page');
    expect(await panel('Memory')).toHaveTextContent(
      /There is nothing of this.*\d+ values could not be read/,
    );
    expect(
      screen.getByText(/^Whether alerts fire is not known/),
    ).toHaveTextContent('too slow');
    await chart('Requests');
  });

  it('says what to do when there is nothing', async () => {
    const user = userEvent.setup();
    const prometheus = new PrometheusStandIn();
    openMetrics(prometheus, {
      entity: entityOf({ kind: 'Resource', name: 'a"b' }),
    });
    expect(
      await screen.findByText(/^There are no metrics between/),
    ).toBeVisible();
    const how = screen.getByRole('region', { name: 'How metrics get here' });
    expect(how).toHaveTextContent('{resource="a\\"b"}');
    expect(how).toHaveTextContent('portico.dev/metrics-selector');
    expect(how).toHaveTextContent('labels: { resource: "a\\"b" }');
    expect(screen.queryByRole('link', { name: /logs/i })).toBeNull();
    prometheus.on('process_resident_memory_bytes', [{ at: () => 1_024 }]);
    await user.click(
      screen.getByRole('button', { name: 'Look at the last 24 hours' }),
    );
    expect(await chart('Memory')).toBeVisible();
    expect(address.search.get('span')).toBe('24h');
    expect(
      await screen.findByText(
        'There is nothing at that time of: Requests to it, Errors, Latency, CPU.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('region', { name: 'CPU' })).toBeNull();
  });

  it('shows a system by its services, and says when it has none', async () => {
    const prometheus = new PrometheusStandIn();
    prometheus.on(
      'sum by (service) (process_resident_memory_bytes{service=~"a|b"})',
      ['a', 'b'].map(service => ({ labels: { service }, at: () => 2_048 })),
    );
    openMetrics(prometheus, {
      entity: entityOf({
        kind: 'System',
        parts: ['component:default/b', 'component:default/a'],
      }),
    });
    expect(await chart('Memory')).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('a 2 KiB, b 2 KiB'),
    );
    expect(prometheus.asked).toHaveLength(7);
  });
});
