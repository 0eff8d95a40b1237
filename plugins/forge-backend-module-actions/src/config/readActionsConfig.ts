import type { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const MB = 1024 * 1024;
const DAY_MS = 86_400_000;

/** What runs may take. */
export interface ActionsLimits {
  openRuns: number;
  workflows: number;
  jobMinutes: number;
  logBytes: number;
  artifactBytes: number;
  artifactsBytes: number;
  artifacts: number;
}

export interface ActionsConfig {
  /** Set where runners may take jobs; without one there are no runs. */
  runner?: { token: string };
  limits: ActionsLimits;
  retention: { runs: number; ageMs: number };
  /** What no log shows. */
  secrets: string[];
}

function positive(config: Config, key: string, usual: number): number {
  const value = config.getOptionalNumber(`forge.actions.${key}`) ?? usual;
  if (!(value > 0)) {
    throw new InputError(
      `config key 'forge.actions.${key}' is ${value}: write a number above 0`,
    );
  }
  return value;
}

function readRunner(config: Config): ActionsConfig['runner'] {
  if (!config.getOptionalBoolean('forge.runner.enabled')) {
    return undefined;
  }
  const allowed = config.getOptionalBoolean('forge.runner.allowInProduction');
  if (process.env.NODE_ENV === 'production' && !allowed) {
    throw new InputError(
      `config key 'forge.runner.enabled' is true in production, where jobs would run code of everybody who may push: set it to false, or 'forge.runner.allowInProduction' to true`,
    );
  }
  const token = config.getOptionalString('forge.runner.token');
  return token === undefined ? undefined : { token };
}

function readLimits(config: Config): ActionsLimits {
  const limit = (key: string, usual: number) =>
    positive(config, `limits.${key}`, usual);
  return {
    openRuns: limit('openRuns', 100),
    workflows: limit('workflows', 50),
    jobMinutes: limit('jobMinutes', 60),
    logBytes: limit('logMb', 64) * MB,
    artifactBytes: limit('artifactMb', 256) * MB,
    artifactsBytes: limit('artifactsMb', 1024) * MB,
    artifacts: limit('artifacts', 100),
  };
}

/** Reads `forge.runner` and `forge.actions`. @throws InputError naming the key. */
export function readActionsConfig(config: RootConfigService): ActionsConfig {
  const runner = readRunner(config);
  const key = 'forge.actions.retention.age';
  const password = config.getOptionalString('forge.system.password');
  return {
    runner,
    limits: readLimits(config),
    retention: {
      runs: positive(config, 'retention.runs', 500),
      ageMs: config.has(key)
        ? durationToMilliseconds(readDurationFromConfig(config, { key }))
        : 90 * DAY_MS,
    },
    secrets: [runner?.token, password].filter(one => one !== undefined),
  };
}
