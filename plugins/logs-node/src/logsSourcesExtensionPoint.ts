import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { LogSource } from './LogSource';

export interface LogsSourcesExtensionPoint {
  /** Adds a source; the first one that supports an entity is the one that is shown first. */
  addSource(source: LogSource): void;
}

/** Where modules add sources of logs. */
export const logsSourcesExtensionPoint =
  createExtensionPoint<LogsSourcesExtensionPoint>({ id: 'logs.sources' });
