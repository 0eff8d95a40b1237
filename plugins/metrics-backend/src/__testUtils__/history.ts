import type { Sample } from '@portico/plugin-metrics-node';

export interface Tick {
  /** Milliseconds. */
  time: number;
  samples: Sample[];
}

export const TICK_MS = 15_000;
export const TICKS = 480;

const BOUNDS = [0.1, 0.5, 1, Infinity];
const ROUTES = ['/orders', '/orders/:id', 'quoted "\\ text'];

function histogram(route: string, requests: number): Sample[] {
  const name = 'http_server_request_duration_seconds';
  const labels = { service: 'orders', http_route: route };
  const buckets = BOUNDS.map((bound, at) => ({
    name: `${name}_bucket`,
    labels: { ...labels, le: bound === Infinity ? '+Inf' : String(bound) },
    value: Math.floor((requests * [50, 80, 90, 100][at]) / 100),
    type: 'histogram' as const,
  }));
  return [
    ...buckets,
    { name: `${name}_count`, labels, value: requests },
    { name: `${name}_sum`, labels, value: requests * 0.25 },
  ];
}

/** What a page about a service asks for, of a shop, its database and an alert. */
function shopAt(tick: number, age: number): Sample[] {
  const name = 'http_server_request_duration_seconds';
  const sample = (
    metric: string,
    labels: Record<string, string>,
    value: number,
  ): Sample => ({
    name: metric,
    labels: metric.startsWith('db_')
      ? { resource: 'shop-db', ...labels }
      : { service: 'shop', ...labels },
    value,
  });
  return [
    ...[
      { code: '200', each: 9 },
      { code: '503', each: 1 },
    ].flatMap(({ code, each }) => {
      const labels = { http_route: '/', http_response_status_code: code };
      const count = age * each;
      return [
        sample(`${name}_count`, labels, count),
        ...BOUNDS.map((bound, at) =>
          sample(
            `${name}_bucket`,
            { ...labels, le: bound === Infinity ? '+Inf' : String(bound) },
            count * [0.5, 0.8, 0.9, 1][at],
          ),
        ),
      ];
    }),
    sample('process_cpu_seconds_total', {}, age * 0.75),
    sample('process_resident_memory_bytes', { instance: 'shop-1' }, 2e8),
    sample('nodejs_eventloop_utilization_ratio', {}, (tick % 10) / 10),
    sample('db_client_connection_count', { state: 'used' }, 1 + (tick % 3)),
    sample('db_client_connection_count', { state: 'idle' }, 4 - (tick % 3)),
    ...['firing', 'pending'].map(alertstate =>
      sample('ALERTS', { alertname: `Is${alertstate}`, alertstate }, 1),
    ),
  ];
}

/** What two services say at a tick: three requests, of which one fails now and then, and one new beginning. */
function samplesAt(tick: number): Sample[] {
  const restart = 200;
  const age = tick < restart ? tick : tick - restart;
  const sample = (
    name: string,
    labels: Record<string, string>,
    value: number,
  ): Sample => ({ name, labels, value });
  return [
    ...['orders', 'billing', 'mail'].flatMap((service, at) => [
      sample('requests_total', { service, code: '200' }, age * 3 * (at + 1)),
      sample('requests_total', { service, code: '500' }, Math.floor(age / 10)),
      sample(
        'process_resident_memory_bytes',
        { service, instance: `${service}-1` },
        1e8 + Math.round(1e7 * Math.sin(tick / 20 + at)),
      ),
      sample('up', { service }, tick % 50 === 7 && at === 1 ? 0 : 1),
    ]),
    sample('odd', { kind: 'nan' }, NaN),
    sample('odd', { kind: 'inf' }, Infinity),
    sample('odd', { kind: 'small' }, 1.5e-9),
    sample('constant', { service: 'orders' }, 42),
    sample('constant', { service: 'billing', zone: 'eu-1' }, 7),
    ...ROUTES.flatMap((route, at) => histogram(route, age * (7 + at))),
    ...shopAt(tick, age),
    ...(tick >= 240 ? [sample('late', {}, tick)] : []),
  ];
}

/** Two hours of 15 seconds each, of which the last tick is at `end`. */
export function createHistory(end: number): Tick[] {
  return Array.from({ length: TICKS }, (_, tick) => ({
    time: end - (TICKS - 1 - tick) * TICK_MS,
    samples: samplesAt(tick),
  }));
}

const escape = (text: string) =>
  text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

const number = (value: number) =>
  Number.isFinite(value)
    ? String(value)
    : String(value).replace('Infinity', '+Inf');

/** A history in OpenMetrics' text, of which all values are gauges. */
export function toOpenMetrics(history: Tick[]): string {
  const families = new Map<string, string[]>();
  for (const { time, samples } of history) {
    for (const { name, labels, value } of samples) {
      const pairs = Object.entries(labels).map(
        ([key, text]) => `${key}="${escape(text)}"`,
      );
      const line = `${name}{${pairs.join(',')}} ${number(value)} ${
        time / 1_000
      }`;
      const family = families.get(name) ?? [];
      family.push(line);
      families.set(name, family);
    }
  }
  return `${[...families.values()].flat().join('\n')}\n# EOF\n`;
}
