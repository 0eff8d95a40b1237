import type { NoPipelines } from '@portico/plugin-pipelines-common';
import type {
  PipelineLocation,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';
import { isName, segmentsBelow } from '../isName';
import { noCredentials, noRepository } from '../noPipelines';
import type { ActionsHost } from './ActionsHost';
import { ActionsPipelines } from './ActionsPipelines';

/** The forge, Gitea and GitHub, which share an API. */
export class ActionsProvider implements PipelineProvider {
  constructor(
    readonly id: 'gitea' | 'github',
    private readonly hosts: ActionsHost[],
  ) {}

  find({
    argument,
    sourceUrl,
  }: PipelineLocation): ActionsPipelines | NoPipelines | undefined {
    if (argument !== undefined) {
      return this.#fromArgument(argument);
    }
    const host = this.hosts.find(one => isOf(one, sourceUrl));
    if (!host || !sourceUrl) {
      return undefined;
    }
    const segments = segmentsBelow(host.webUrl, sourceUrl) ?? [];
    return this.#open(host, segments.slice(0, 2), sourceUrl);
  }

  // owner/name, or host/owner/name
  #fromArgument(argument: string): ActionsPipelines | NoPipelines {
    const segments = argument.split('/');
    const named = this.hosts.find(({ host }) => host === segments[0]);
    const host = named ?? this.hosts[0];
    if (!host) {
      return {
        reason: 'unknown-host',
        message: `The portal knows no host of the kind '${this.id}'.`,
        action: `An administrator adds one to integrations.${this.id}.`,
      };
    }
    return this.#open(host, named ? segments.slice(1) : segments, argument);
  }

  #open(
    host: ActionsHost,
    [owner, last = '', ...more]: string[],
    address: string,
  ): ActionsPipelines | NoPipelines {
    const name = last.replace(/\.git$/, '');
    if (!isName(owner) || !isName(name) || more.length) {
      return noRepository(address, 'owner/name');
    }
    return host.hasCredentials
      ? new ActionsPipelines(host, { owner, name })
      : noCredentials(host.host, host.configKey);
  }
}

function isOf({ host }: ActionsHost, sourceUrl = ''): boolean {
  try {
    return new URL(sourceUrl).host === host;
  } catch {
    return false;
  }
}
