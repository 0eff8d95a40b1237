import type { HostClient } from '../../http/HostClient';
import type { JenkinsLogs } from './JenkinsLogs';

export interface JenkinsHost {
  /** As `pipelines.jenkins` names it. */
  name: string;
  webUrl: string;
  client: HostClient;
  logs: JenkinsLogs;
}
