import type { HostClient } from '../../http/HostClient';
import type { WholeLogs } from '../../http/logs';
import type { SizedCache } from '../../http/SizedCache';
import type { GitlabPipeline } from './schemas';

export interface GitlabHost {
  /** As `integrations` names it. */
  host: string;
  webUrl: string;
  configKey: string;
  hasCredentials: boolean;
  client: HostClient;
  logs: WholeLogs;
  /** Pipelines as they were when they were changed last. */
  pipelines: SizedCache<GitlabPipeline>;
}
