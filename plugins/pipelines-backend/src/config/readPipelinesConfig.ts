import type { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

export interface JenkinsConfig {
  name: string;
  baseUrl: string;
  username: string;
  apiToken: string;
}

export interface PipelinesConfig {
  /** The public address of the portal's own forge. */
  forgeUrl: string;
  freshMs: number;
  timeoutMs: number;
  /** Undefined when nothing is looked at unasked. */
  pollMs?: number;
  controlAnywhere: boolean;
  jenkins: JenkinsConfig[];
}

function readMs(config: Config, key: string, usual: number): number {
  const ms = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : usual;
  if (!(ms > 0)) {
    throw new InputError(`config key '${key}' is not longer than no time`);
  }
  return ms;
}

function readJenkins(config: Config): JenkinsConfig {
  const baseUrl = config.getString('baseUrl').replace(/\/+$/, '');
  const name = config.getString('name');
  const { username, password } = new URL(baseUrl);
  if (username || password || !/^https?:/.test(baseUrl)) {
    throw new InputError(
      `'baseUrl' of '${name}' in pipelines.jenkins is an http(s) address without a name or password in it: write those as 'username' and 'apiToken'`,
    );
  }
  return {
    name,
    baseUrl,
    username: config.getString('username'),
    apiToken: config.getString('apiToken'),
  };
}

/** Reads what is below `pipelines`. @throws InputError naming the key. */
export function readPipelinesConfig(
  config: RootConfigService,
): PipelinesConfig {
  const backendUrl = config.getString('backend.baseUrl').replace(/\/+$/, '');
  const polls = config.getOptionalBoolean('pipelines.poll.enabled') ?? true;
  const pollMs = readMs(config, 'pipelines.poll.frequency', 300_000);
  return {
    forgeUrl: `${backendUrl}/api/forge`,
    freshMs: readMs(config, 'pipelines.freshFor', 3_000),
    timeoutMs: readMs(config, 'pipelines.requestTimeout', 10_000),
    pollMs: polls ? pollMs : undefined,
    controlAnywhere:
      config.getOptionalBoolean('pipelines.controlAnywhere') ?? false,
    jenkins: (config.getOptionalConfigArray('pipelines.jenkins') ?? []).map(
      readJenkins,
    ),
  };
}
