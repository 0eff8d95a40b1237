import { screen, waitFor, within } from '@testing-library/react';
import { withDrawing } from '../../__testUtils__/drawing';
import { entityOf, openMetrics } from '../../__testUtils__/openMetrics';
import {
  prometheusError,
  PrometheusStandIn,
  withService,
} from '../../__testUtils__/PrometheusStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';

const card = async () =>
  (await screen.findByText('Health')).closest<HTMLElement>('.bui-Card')!;

describe('HealthCard', () => {
  quietConsole();
  withDrawing();

  it('says what fires, and the numbers of now', async () => {
    const prometheus = withService();
    prometheus.on('ALERTS{', [
      { labels: { alertname: 'TooSlow', severity: 'warning' }, at: () => 1 },
      { labels: { alertname: 'Down', severity: 'critical' }, at: () => 1 },
    ]);
    prometheus.on('process_cpu', prometheusError(422, 'execution', 'no'));
    openMetrics(prometheus, { withCard: true });
    const shown = within(await card());
    expect(
      await shown.findByText('2 alerts fire: Down, TooSlow'),
    ).toBeVisible();
    const terms = shown.getAllByRole('term').map(it => it.textContent);
    const values = shown.getAllByRole('definition').map(it => it.textContent);
    expect(terms.map((term, i) => [term, values[i]])).toEqual([
      ['Requests', '12/s'],
      ['Errors', '2 %'],
      ['Latency, 95th percentile', '250 ms'],
      ['CPU', 'The source of metrics refuses the query'],
      ['Memory', '256 MiB'],
    ]);
    expect(shown.getByRole('link', { name: 'All metrics' })).toHaveAttribute(
      'href',
      '/metrics',
    );
    const asked = prometheus.asked.filter(
      ({ search, call }) =>
        call === 'query' && !search.get('query')?.includes('[1m]'),
    );
    // six for the card, and the alerts of the tab, which is on this page as well
    expect(asked).toHaveLength(7);
    expect(asked[0].query).not.toContain('[1m]');
  });

  it('is calm when nothing fires, and shows only what there is', async () => {
    const prometheus = new PrometheusStandIn();
    prometheus.on('process_resident_memory_bytes', [{ at: () => 1_024 }]);
    openMetrics(prometheus, { withCard: true });
    const shown = within(await card());
    expect(await shown.findByText('No alert fires')).toBeVisible();
    expect(shown.getAllByRole('term')).toHaveLength(1);
  });

  it.each([
    [{}, 'Nothing measures this yet.'],
    [{ kind: 'System' }, 'This system has no components.'],
    [
      { annotations: { 'portico.dev/metrics-selector': '{' } },
      /The annotation portico.dev\/metrics-selector cannot be used/,
    ],
    [
      {
        annotations: {
          'portico.dev/metrics-unit-cpu': 'furlongs',
        },
      },
      /CPUThe annotation portico.dev\/metrics-unit-cpu cannot be used/,
    ],
  ])('says what is missing of %j', async (changes, text) => {
    openMetrics(new PrometheusStandIn(), {
      withCard: true,
      entity: entityOf(changes),
    });
    const shown = await card();
    await waitFor(() => expect(shown).toHaveTextContent(text));
  });

  it('says once that the source is away', async () => {
    const prometheus = new PrometheusStandIn();
    prometheus.on('', prometheusError(503, 'unavailable', 'too busy'));
    openMetrics(prometheus, { withCard: true });
    expect(await within(await card()).findByRole('alert')).toHaveTextContent(
      'The source of metrics has a fault: too busy',
    );
  });
});
