import type { LoggerService } from '@backstage/backend-plugin-api';
import { LogStore, StoreOptions } from '../store/LogStore';
import type { WriterOptions } from '../store/LogWriter';

/** With what threads can load sources. */
export const sourceThreads = {
  execArgv: [
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
  ],
};

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/** A store on real files, whose threads can load sources. */
export function createStore(
  directory: string,
  given: {
    limits?: Partial<WriterOptions['limits']>;
    query?: Partial<StoreOptions['query']>;
    readers?: number;
    logger?: LoggerService;
  } = {},
): LogStore {
  return new LogStore({
    writer: {
      directory,
      limits: {
        lineBytes: 256 * 1024,
        labels: 15,
        labelValueBytes: 2_048,
        metadataBytes: 65_536,
        bodyBytes: 256 * 1024 * 1024,
        streams: 100,
        outOfOrderMs: 3_600_000,
        maxAgeMs: 7 * 86_400_000,
        maxAheadMs: 600_000,
        segmentBytes: 64 * 1024 * 1024,
        ...given.limits,
      },
    },
    query: {
      timeoutMs: 30_000,
      resultBytes: 8 * 1024 * 1024,
      concurrent: 8,
      ...given.query,
    },
    readers: given.readers ?? 2,
    maxAgeMs: 7 * 86_400_000,
    pendingBytes: 64 * 1024 * 1024,
    logger: given.logger ?? silent,
    thread: sourceThreads,
  });
}

/** What Loki's push takes. */
export function pushBody(
  labels: Record<string, string>,
  values: unknown[][],
): Buffer {
  return Buffer.from(JSON.stringify({ streams: [{ stream: labels, values }] }));
}
