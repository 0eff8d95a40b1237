import type { NoPipelines } from '@portico/plugin-pipelines-common';
import type {
  PipelineLocation,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';
import { isName, segmentsBelow } from '../isName';
import { noCredentials, noRepository } from '../noPipelines';
import type { GitlabHost } from './GitlabHost';
import { GitlabPipelines } from './GitlabPipelines';

// what follows a project in addresses of old
const OLD_PAGES = ['blob', 'edit', 'raw', 'tree'];

/** Projects of the GitLabs in `integrations.gitlab`. */
export class GitlabProvider implements PipelineProvider {
  readonly id = 'gitlab';

  constructor(private readonly hosts: GitlabHost[]) {}

  find({
    argument,
    sourceUrl,
  }: PipelineLocation): GitlabPipelines | NoPipelines | undefined {
    if (argument !== undefined) {
      const segments = argument.split('/');
      const named = this.hosts.find(({ host }) => host === segments[0]);
      const path = named ? segments.slice(1) : segments;
      return this.#open(named ?? this.hosts[0], path, argument);
    }
    const host = this.hosts.find(one => isOf(one, sourceUrl));
    if (!host || !sourceUrl) {
      return undefined;
    }
    const segments = segmentsBelow(host.webUrl, sourceUrl) ?? [];
    const end = segments.findIndex(
      (one, i) => one === '-' || (i > 1 && OLD_PAGES.includes(one)),
    );
    const path = end < 0 ? segments : segments.slice(0, end);
    return this.#open(host, path, sourceUrl);
  }

  #open(
    host: GitlabHost,
    segments: string[],
    address: string,
  ): GitlabPipelines | NoPipelines {
    const path = segments.map(one => one.replace(/\.git$/, ''));
    if (path.length < 2 || !path.every(isName)) {
      return noRepository(address, 'group/project');
    }
    return host.hasCredentials
      ? new GitlabPipelines(host, path.join('/'))
      : noCredentials(host.host, host.configKey);
  }
}

function isOf({ host }: GitlabHost, sourceUrl = ''): boolean {
  try {
    return new URL(sourceUrl).host === host;
  } catch {
    return false;
  }
}
