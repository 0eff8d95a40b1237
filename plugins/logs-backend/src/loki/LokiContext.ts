import type { LokiAccess } from '../auth/LokiAccess';
import type { LogsConfig } from '../config/readLogsConfig';
import type { LogStore } from '../store/LogStore';

/** What the routes of Loki's API need. */
export interface LokiContext {
  store: LogStore;
  access: LokiAccess;
  limits: LogsConfig['limits'];
}
