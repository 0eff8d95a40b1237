import type { FetchApi } from '@backstage/frontend-plugin-api';

/** A series of a stand-in: its value at a time, in seconds since 1970; a text goes out as it is, such as `NaN`. */
export type StandInSeries = {
  labels?: Record<string, string>;
  at: (time: number) => number | string | undefined;
};

type Reply = StandInSeries[] | Response | Error | 'silence';

const json = (body: unknown, status = 200) => Response.json(body, { status });

/** An error as Prometheus writes it. */
export const prometheusError = (
  status: number,
  errorType: string,
  error: string,
) => json({ status: 'error', errorType, error }, status);

/** An error as the portal's own backend writes it. */
export const portalError = (status: number, name: string, message: string) =>
  json({ error: { name, message }, response: { statusCode: status } }, status);

/**
 * The two calls of Prometheus' HTTP API in memory, with the shapes of
 * https://prometheus.io/docs/prometheus/latest/querying/api/. It reads no PromQL: what a query gives is what the first
 * rule says whose text is part of it, and nothing without one.
 */
export class PrometheusStandIn implements FetchApi {
  asked: { call: string; query: string; search: URLSearchParams }[] = [];
  #rules: { part: string; reply: () => Reply }[] = [];

  /** From now on queries with a part of text get a reply, before what was said of them earlier. */
  on(part: string, reply: Reply | (() => Reply)): void {
    const give = () => (reply instanceof Response ? reply.clone() : reply);
    const isMade = typeof reply === 'function';
    this.#rules.unshift({
      part,
      reply: isMade ? reply : (give as () => Reply),
    });
  }

  queries(call: string): string[] {
    return this.asked.filter(it => it.call === call).map(it => it.query);
  }

  fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input));
    const call = `${url.host}${url.pathname}`.split('/api/v1/')[1];
    expect(String(input)).toMatch(
      /^plugin:\/\/proxy\/prometheus\/api\/v1\/(query|query_range)\?/,
    );
    expect(init?.method ?? 'GET').toBe('GET');
    const query = url.searchParams.get('query') ?? '';
    this.asked.push({ call, query, search: url.searchParams });
    const rule = this.#rules.find(({ part }) => query.includes(part));
    const reply = rule?.reply() ?? [];
    if (reply === 'silence') {
      return new Promise<Response>(() => {});
    }
    if (reply instanceof Error) {
      throw reply;
    }
    return reply instanceof Response
      ? reply
      : this.#answer(call, url.searchParams, reply);
  };

  #answer(call: string, search: URLSearchParams, series: StandInSeries[]) {
    const number = (name: string) => Number(search.get(name));
    const pair = (it: StandInSeries, time: number) => {
      const value = it.at(time);
      return value === undefined ? [] : [[time, String(value)]];
    };
    if (call === 'query') {
      const result = series.flatMap(it =>
        pair(it, number('time')).map(value => ({
          metric: it.labels ?? {},
          value,
        })),
      );
      const data = { resultType: 'vector', result };
      return json({ status: 'success', data });
    }
    const [start, end, step] = ['start', 'end', 'step'].map(number);
    if ((end - start) / step > 11_000) {
      const text =
        'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)';
      return prometheusError(400, 'bad_data', text);
    }
    const times = Array.from(
      { length: Math.floor((end - start) / step) + 1 },
      (_, i) => start + i * step,
    );
    const result = series.map(it => ({
      metric: it.labels ?? {},
      values: times.flatMap(time => pair(it, time)),
    }));
    const data = {
      resultType: 'matrix',
      result: result.filter(({ values }) => values.length),
    };
    return json({ status: 'success', data });
  }
}

/** Replies for all that is asked of a service that does well. */
export function withService(stand = new PrometheusStandIn()) {
  stand.on('_count{', [{ at: () => 12 }]);
  stand.on('or sum', [{ at: () => 0.02 }]);
  stand.on('histogram_quantile(0.5', [{ at: () => 0.012 }]);
  stand.on('histogram_quantile(0.95', [{ at: () => 0.25 }]);
  stand.on('process_cpu_seconds_total', [{ at: () => 0.5 }]);
  stand.on('process_resident_memory_bytes', [{ at: () => 256 * 1024 ** 2 }]);
  stand.on('nodejs_eventloop_utilization_ratio', [{ at: () => 0.3 }]);
  return stand;
}
