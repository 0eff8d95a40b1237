import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  LogFilter,
  LogHistogram,
  LogLine,
  LogPage,
  LogQuery,
  LogSourceInfo,
} from '@portico/plugin-logs-common';

/** Whose logs, and where: the first source that has them, unless said. */
export type LogsOf = { entityRef: string; source?: string };

export type LogEvent =
  /** Lines that come from now on will be told. */
  | { kind: 'open' }
  | { kind: 'lines'; lines: LogLine[] }
  /** Why no more lines come, though there may be more. */
  | { kind: 'problem'; message: string }
  /** The backend wants this to end. */
  | { kind: 'end'; message: string };

/** Logs as the pages see them. Every method throws a `ResponseError` when the backend refuses. */
export type LogsApi = {
  sources(entityRef: string): Promise<LogSourceInfo[]>;
  /** A page may hold fewer lines than wanted: there are more as long as it has a cursor. */
  lines(of: LogsOf, query: LogQuery, signal?: AbortSignal): Promise<LogPage>;
  histogram(
    of: LogsOf,
    query: Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram>;
  /** New lines as they come, until the signal or the end of the connection. */
  follow(
    of: LogsOf,
    filter: LogFilter,
    signal: AbortSignal,
  ): AsyncIterable<LogEvent>;
};

export const logsApiRef = createApiRef<LogsApi>().with({
  id: 'plugin.logs.api',
  pluginId: 'logs',
});
