import type { Entity } from '@backstage/catalog-model';
import type { LogLine, LogPage, LogQuery } from '@portico/plugin-logs-common';
import type { LogRequest, LogSource } from '@portico/plugin-logs-node';
import { cursorAt, rangeAfter } from '../loki/pageCursor';
import { createLineFilter } from './createLineFilter';
import { KubernetesClient, PodContainer } from './KubernetesClient';
import { parsePodLog } from './parsePodLog';

const ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];
const MAX_CONTAINERS = 20;
const MAX_LINES = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;

const toNs = (ms: number) => BigInt(Math.round(ms)) * 1_000_000n;

/** Logs of the pods that run now, read through the kubernetes backend. */
export class KubernetesSource implements LogSource {
  readonly id = 'kubernetes';
  readonly title = 'Pods';

  constructor(private readonly client: KubernetesClient) {}

  supports({ metadata }: Entity): boolean {
    return ANNOTATIONS.some(it => metadata.annotations?.[it] !== undefined);
  }

  describe({ metadata }: Entity): string {
    const name = ANNOTATIONS.find(it => metadata.annotations?.[it]);
    return `pods with ${metadata.annotations?.[name ?? '']}`;
  }

  async query(request: LogRequest & LogQuery): Promise<LogPage> {
    const matches = createLineFilter(request.filter);
    const all = await this.client.findContainers(request.entity, request);
    const containers = all.slice(0, MAX_CONTAINERS);
    const notices = [
      'Only pods that run now are read, and the end of each log',
    ];
    if (all.length > containers.length) {
      notices.push(`${containers.length} of ${all.length} containers are read`);
    }
    const read = await Promise.all(
      containers.map(it => this.#read(it, request)),
    );
    return { ...pickPage(read.flat().filter(matches), request), notices };
  }

  async #read(container: PodContainer, request: LogRequest & LogQuery) {
    const text = await this.client.readLog(
      container,
      {
        sinceTime: new Date(request.from).toISOString(),
        tailLines: String(MAX_LINES),
        limitBytes: String(MAX_BYTES),
      },
      request,
    );
    const { cluster, namespace, pod, container: name } = container;
    return parsePodLog(text, { cluster, namespace, pod, container: name });
  }
}

/** As many lines as are wanted, and all of the last moment. */
function pickPage(
  lines: LogLine[],
  { from, to, direction, cursor, limit }: LogQuery,
): Pick<LogPage, 'lines' | 'cursor'> {
  const given = { start: toNs(from), end: toNs(to) };
  const { start, end } = rangeAfter(given, direction, cursor);
  const sign = direction === 'forward' ? 1n : -1n;
  const timed = lines
    .map(line => ({ line, time: BigInt(line.time) }))
    .filter(({ time }) => time >= start && time < end)
    .sort((a, b) => Number((a.time - b.time) * sign));
  const last = timed[limit - 1];
  const page = last
    ? timed.filter(({ time }) => (time - last.time) * sign <= 0n)
    : timed;
  return {
    lines: page.map(it => it.line),
    cursor:
      page.length < timed.length
        ? cursorAt(String(last.time), direction, 'behind')
        : undefined,
  };
}
