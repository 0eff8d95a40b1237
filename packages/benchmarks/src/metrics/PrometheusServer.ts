import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of each query. */
const SERIES = 3;

const series = Array.from({ length: SERIES }, (_, index) => ({
  metric: { instance: `10.0.0.${index}:9464` },
  phase: index,
}));

/** A value with as many digits as rates have. */
const valueAt = (time: number, phase: number) =>
  String(2 + Math.sin(time / 600 + phase) + Math.sin(time / 37) / 10);

function matrix(search: URLSearchParams) {
  const [start, end, step] = ['start', 'end', 'step'].map(name =>
    Number(search.get(name)),
  );
  const count = Math.floor((end - start) / step) + 1;
  const times = Array.from({ length: count }, (_, i) => start + i * step);
  return {
    resultType: 'matrix',
    result: series.map(({ metric, phase }) => ({
      metric,
      values: times.map(time => [time, valueAt(time, phase)]),
    })),
  };
}

function send(res: ServerResponse, data: object): void {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ status: 'success', data }));
}

/**
 * Answers any query with three series, at each point that is asked for, with the shapes of
 * https://prometheus.io/docs/prometheus/latest/querying/api/. No alert fires.
 */
export class PrometheusServer {
  private constructor(readonly url: string, private readonly server: Server) {}

  static async start(): Promise<PrometheusServer> {
    const server = createServer((req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '/', 'http://a');
      send(
        res,
        pathname.endsWith('/query_range')
          ? matrix(searchParams)
          : { resultType: 'vector', result: [] },
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new PrometheusServer(`http://127.0.0.1:${port}`, server);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
