import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  LogFilter,
  LogHistogram,
  LogPage,
  LogQuery,
  LogSourceInfo,
} from '@portico/plugin-logs-common';
import type { LogEvent, LogsApi, LogsOf } from './api';
import { readEvents } from './lib/readEvents';

type Query = Partial<LogQuery> & { filter?: LogFilter };

function searchOf({ source }: LogsOf, { filter, ...rest }: Query): string {
  const { levels, ...texts } = filter ?? {};
  const search = new URLSearchParams();
  const all = { source, ...rest, ...texts, levels: levels?.join(',') };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== '') {
      search.set(name, String(value));
    }
  }
  return search.size ? `?${search}` : '';
}

/** Asks the logs backend. */
export class LogsClient implements LogsApi {
  constructor(private readonly fetchApi: FetchApi) {}

  async sources(entityRef: string): Promise<LogSourceInfo[]> {
    const response = await this.#get({ entityRef }, 'sources', {});
    return (await response.json()).items;
  }

  async lines(
    of: LogsOf,
    query: LogQuery,
    signal?: AbortSignal,
  ): Promise<LogPage> {
    return (await this.#get(of, 'lines', query, signal)).json();
  }

  async histogram(
    of: LogsOf,
    query: Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram> {
    return (await this.#get(of, 'histogram', query)).json();
  }

  async *follow(
    of: LogsOf,
    filter: LogFilter,
    signal: AbortSignal,
  ): AsyncGenerator<LogEvent> {
    // Read by hand, for an EventSource sends no Authorization header.
    const { body } = await this.#get(of, 'follow', { filter }, signal);
    yield { kind: 'open' };
    for await (const { event, data } of readEvents(body)) {
      if (event === 'lines') {
        yield { kind: 'lines', lines: JSON.parse(data) };
      } else if (event === 'problem' || event === 'end') {
        yield { kind: event, message: JSON.parse(data).message };
      }
    }
  }

  async #get(of: LogsOf, what: string, query: Query, signal?: AbortSignal) {
    const { kind, namespace, name } = parseEntityRef(of.entityRef);
    const place = [kind, namespace, name].map(encodeURIComponent).join('/');
    const search = searchOf(of, query);
    const response = await this.fetchApi.fetch(
      `plugin://logs/entities/${place}/${what}${search}`,
      { signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
