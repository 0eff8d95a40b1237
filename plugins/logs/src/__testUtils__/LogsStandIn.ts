import { InputError } from '@backstage/errors';
import type {
  LogFilter,
  LogHistogram,
  LogLine,
  LogPage,
  LogQuery,
  LogSourceInfo,
} from '@portico/plugin-logs-common';
import { millisecondsOf } from '@portico/ui-kit';
import type { LogEvent, LogsApi, LogsOf } from '../api';

const matches =
  ({ text, regex, levels }: LogFilter = {}) =>
  ({ line, level }: LogLine) =>
    (!text || line.toLowerCase().includes(text.toLowerCase())) &&
    (!regex || new RegExp(regex).test(line)) &&
    (!levels?.length || levels.includes(level));

/** Logs in memory, oldest first. */
export class LogsStandIn implements LogsApi {
  all: LogLine[] = [];
  infos: LogSourceInfo[] = [
    {
      id: 'loki',
      title: 'Logs',
      selection: '{service="basket"}',
      canFollow: true,
      hasHistogram: true,
    },
  ];
  failure?: Error;
  asked: LogQuery[] = [];
  connections: { push: (event: LogEvent) => void; close: () => void }[] = [];

  async sources() {
    return this.infos;
  }

  async lines(_of: LogsOf, query: LogQuery): Promise<LogPage> {
    this.asked.push(query);
    const found = this.#find(query);
    if (query.direction === 'backward') {
      found.reverse();
    }
    const start = Number(query.cursor ?? 0);
    const lines = found.slice(start, start + query.limit);
    const next = start + lines.length;
    const cursor = next < found.length ? String(next) : undefined;
    return { lines, cursor, notices: [] };
  }

  async histogram(
    _of: LogsOf,
    query: Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram> {
    const stepMs = 60_000;
    const buckets = new Map<number, LogHistogram['buckets'][number]>();
    for (const { time, level } of this.#find(query)) {
      const start = Math.floor(millisecondsOf(time) / stepMs) * stepMs;
      const bucket = buckets.get(start) ?? { time: start, counts: {} };
      bucket.counts[level] = (bucket.counts[level] ?? 0) + 1;
      buckets.set(start, bucket);
    }
    return { stepMs, buckets: [...buckets.values()] };
  }

  async *follow(
    _of: LogsOf,
    _filter: LogFilter,
    signal: AbortSignal,
  ): AsyncGenerator<LogEvent> {
    const events: LogEvent[] = [{ kind: 'open' }];
    let isClosed = false;
    const waiting = { wake: () => {} };
    const change = (how: () => void) => {
      how();
      waiting.wake();
    };
    this.connections.push({
      push: event => change(() => events.push(event)),
      close: () => change(() => (isClosed = true)),
    });
    signal.addEventListener('abort', () => waiting.wake());
    while (!signal.aborted) {
      yield* events.splice(0);
      if (isClosed) {
        return;
      }
      await new Promise<void>(resolve => {
        waiting.wake = resolve;
      });
    }
  }

  #find({ from, to, filter }: Pick<LogQuery, 'from' | 'to' | 'filter'>) {
    if (this.failure) {
      throw this.failure;
    }
    if (filter?.regex?.endsWith('(')) {
      throw new InputError(
        `'${filter.regex}' is not a regular expression of RE2: missing )`,
      );
    }
    return this.all.filter(
      it =>
        millisecondsOf(it.time) >= from &&
        millisecondsOf(it.time) < to &&
        matches(filter)(it),
    );
  }
}
