import type { HostClient } from '../../http/HostClient';
import type { WholeLogs } from '../../http/logs';

/** A host that speaks GitHub's Actions API. */
export interface ActionsHost {
  kind: 'forge' | 'gitea' | 'github';
  /** Such as `GitHub Actions`. */
  title: string;
  /** As `integrations` names it. */
  host: string;
  /** The address that repositories are below. */
  webUrl: string;
  /** The config key with its credentials. */
  configKey: string;
  hasCredentials: boolean;
  /** Whether it can repeat and cancel runs. */
  canControl: boolean;
  /** Whether it gives logs by offset. */
  hasLogOffsets: boolean;
  client: HostClient;
  logs: WholeLogs;
}
