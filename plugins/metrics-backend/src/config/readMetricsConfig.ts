import type { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const HOUR_MS = 3_600_000;

export interface MetricsConfig {
  /** Undefined where a real Prometheus is asked instead. */
  store?: {
    /** Undefined keeps everything in memory only. */
    directory?: string;
    retentionMs: number;
    maxSeries: number;
    /** What the proxy sends. */
    secret: string;
    ruleFiles: string[];
  };
}

function readRetention(config: Config): number {
  const key = 'metrics.store.retention';
  const ms = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : 6 * HOUR_MS;
  if (!(ms > 0 && ms <= 48 * HOUR_MS)) {
    throw new InputError(
      `config key '${key}' must be longer than nothing, and at most 48 hours: what is to stay longer is for a Prometheus`,
    );
  }
  return ms;
}

function readMaxSeries(config: Config): number {
  const key = 'metrics.store.maxSeries';
  const value = config.getOptionalNumber(key) ?? 10_000;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `config key '${key}' is ${value}: write a whole number above 0`,
    );
  }
  return value;
}

/** What the configuration says about metrics. @throws InputError */
export function readMetricsConfig(config: RootConfigService): MetricsConfig {
  const secret = config.getOptionalString('metrics.store.secret');
  if (!(config.getOptionalBoolean('metrics.store.enabled') ?? true)) {
    return {};
  }
  if (!secret || secret.length < 16) {
    throw new InputError(
      "config key 'metrics.store.secret' must have at least 16 characters; the proxy sends it as a bearer token",
    );
  }
  return {
    store: {
      directory: config.getOptionalString('metrics.store.dataDirectory'),
      retentionMs: readRetention(config),
      maxSeries: readMaxSeries(config),
      secret,
      ruleFiles: config.getOptionalStringArray('metrics.ruleFiles') ?? [],
    },
  };
}
