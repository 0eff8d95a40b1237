import type { LoggerService } from '@backstage/backend-plugin-api';
import { availableParallelism } from 'node:os';
import type { WorkerOptions } from 'node:worker_threads';
import type { LogsConfig } from './config/readLogsConfig';
import { LogStore } from './store/LogStore';
import { Maintenance } from './store/Maintenance';

const MB = 1024 * 1024;

/** The store that the configuration describes, not opened yet. */
export function createStoreOfConfig(
  { limits }: LogsConfig,
  settings: NonNullable<LogsConfig['store']>,
  { logger, thread }: { logger: LoggerService; thread?: WorkerOptions },
): { store: LogStore; maintenance: Maintenance } {
  const { directory, retentionMs } = settings;
  const store = new LogStore({
    writer: {
      directory,
      limits: {
        lineBytes: limits.lineBytes,
        labels: limits.labels,
        labelValueBytes: 2_048,
        metadataBytes: 64 * 1024,
        bodyBytes: limits.pushBytes,
        streams: limits.streams,
        outOfOrderMs: settings.outOfOrderMs,
        maxAgeMs: retentionMs,
        maxAheadMs: 10 * 60_000,
        segmentBytes: Math.min(64 * MB, settings.maxBytes / 16),
      },
    },
    query: {
      timeoutMs: limits.queryTimeoutMs,
      resultBytes: 8 * MB,
      concurrent: limits.concurrentQueries,
    },
    readers: Math.min(4, Math.max(2, availableParallelism() - 1)),
    maxAgeMs: retentionMs,
    pendingBytes: Math.max(limits.pushBytes, 64 * MB),
    logger,
    thread,
  });
  const maintenance = new Maintenance(store, {
    directory,
    logger,
    graceMs: limits.queryTimeoutMs * 2,
    maxAgeMs: retentionMs,
    maxBytes: settings.maxBytes,
    sealAfterMs: settings.compressAfterMs,
    unsealedBytes: settings.maxBytes / 2,
  });
  return { store, maintenance };
}
