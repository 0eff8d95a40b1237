import type { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { InputError } from '@backstage/errors';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

const MB = 1024 * 1024;

/** How much one repository, push or process may take. */
export interface ForgeLimits {
  repositoryBytes: number;
  pushBytes: number;
  objectsPerPush: number;
  repositories: number;
  concurrentGit: number;
  gitTimeoutMs: number;
}

/** Where the samples are. */
export interface SamplesConfig {
  directory: string;
  histories?: string;
}

export interface ForgeConfig {
  dataDirectory: string;
  anonymousRead: boolean;
  limits: ForgeLimits;
  system?: { username: string; password: string };
  samples?: SamplesConfig;
  /** The address of the forge, as git and `integrations.gitea` know it. */
  baseUrl: string;
  /** The address of the forge's pages in the portal. */
  pagesUrl: string;
}

function positive(config: Config, key: string, usual: number): number {
  const value = config.getOptionalNumber(`forge.limits.${key}`) ?? usual;
  if (!(value > 0)) {
    throw new InputError(
      `config key 'forge.limits.${key}' is ${value}: write a number above 0`,
    );
  }
  return value;
}

function readLimits(config: Config): ForgeLimits {
  const timeoutKey = 'forge.limits.gitTimeout';
  return {
    repositoryBytes: positive(config, 'repositoryMb', 1024) * MB,
    pushBytes: positive(config, 'pushMb', 256) * MB,
    objectsPerPush: positive(config, 'filesPerPush', 200_000),
    repositories: positive(config, 'repositories', 10_000),
    // more at once end no sooner, and leave less to pages
    concurrentGit: Math.ceil(
      positive(
        config,
        'concurrentGit',
        Math.max(4, 2 * availableParallelism()),
      ),
    ),
    gitTimeoutMs: config.has(timeoutKey)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: timeoutKey }),
        )
      : 600_000,
  };
}

function readSamples(config?: Config): SamplesConfig | undefined {
  const histories = config?.getOptionalString('histories');
  return (
    config && {
      directory: path.resolve(config.getString('directory')),
      ...(histories && { histories: path.resolve(histories) }),
    }
  );
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

/** Reads what is below `forge`. @throws InputError naming the key. */
export function readForgeConfig(config: RootConfigService): ForgeConfig {
  const system = config.getOptionalConfig('forge.system');
  const backendUrl = withoutSlash(config.getString('backend.baseUrl'));
  const workDirectory =
    config.getOptionalString('backend.workingDirectory') ?? tmpdir();
  return {
    dataDirectory: path.resolve(
      config.getOptionalString('forge.dataDirectory') ??
        path.join(workDirectory, 'forge'),
    ),
    anonymousRead: config.getOptionalBoolean('forge.anonymousRead') ?? false,
    limits: readLimits(config),
    system: system && {
      username: system.getString('username'),
      password: system.getString('password'),
    },
    samples: readSamples(config.getOptionalConfig('forge.samples')),
    baseUrl: `${backendUrl}/api/forge`,
    pagesUrl: `${withoutSlash(config.getString('app.baseUrl'))}/forge`,
  };
}
