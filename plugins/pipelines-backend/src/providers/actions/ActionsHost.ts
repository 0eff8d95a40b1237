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
  /** What it can do with a run. A Gitea says so with its runs, and can nothing before. */
  can: { rerun: boolean; cancel: boolean };
  /** Whether it gives logs by offset. */
  hasLogOffsets: boolean;
  client: HostClient;
  logs: WholeLogs;
}
