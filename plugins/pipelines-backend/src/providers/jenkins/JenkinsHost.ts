import type { HostClient } from '../../http/HostClient';

export interface JenkinsHost {
  /** As `pipelines.jenkins` names it. */
  name: string;
  webUrl: string;
  client: HostClient;
}
