import type { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LokiAddress, readLokiAddress } from './readLokiAddress';
import { PushAccess, readPushAccess } from './readPushAccess';

const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;

export interface LogsConfig {
  /** Undefined where a real Loki has the logs. */
  store?: {
    directory: string;
    retentionMs: number;
    maxBytes: number;
    compressAfterMs: number;
    outOfOrderMs: number;
  };
  loki?: LokiAddress;
  push: PushAccess;
  limits: {
    lineBytes: number;
    pushBytes: number;
    labels: number;
    streams: number;
    queryTimeoutMs: number;
    concurrentQueries: number;
    linesPerQuery: number;
    followers: number;
  };
}

function positive(config: Config, key: string, usual: number): number {
  const value = config.getOptionalNumber(key) ?? usual;
  if (!(value > 0)) {
    throw new InputError(
      `config key '${key}' is ${value}: write a number above 0`,
    );
  }
  return value;
}

function duration(config: Config, key: string, usualMs: number): number {
  const ms = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : usualMs;
  if (!(ms > 0)) {
    throw new InputError(`config key '${key}' must be longer than nothing`);
  }
  return ms;
}

function readStore(config: Config): LogsConfig['store'] {
  const usual = !config.has('logs.loki');
  if (!(config.getOptionalBoolean('logs.store.enabled') ?? usual)) {
    return undefined;
  }
  return {
    directory:
      config.getOptionalString('logs.dataDirectory') ??
      path.join(tmpdir(), 'portico-logs'),
    retentionMs: duration(config, 'logs.store.retention', 7 * 24 * HOUR_MS),
    maxBytes: positive(config, 'logs.store.maxSizeMb', 2_048) * MB,
    compressAfterMs: duration(config, 'logs.store.compressAfter', HOUR_MS),
    outOfOrderMs: duration(config, 'logs.store.outOfOrderWindow', HOUR_MS),
  };
}

/** What the configuration says about logs. @throws InputError */
export function readLogsConfig(config: RootConfigService): LogsConfig {
  const limit = (key: string, usual: number) =>
    positive(config, `logs.limits.${key}`, usual);
  return {
    store: readStore(config),
    loki: readLokiAddress(config),
    push: readPushAccess(config),
    limits: {
      lineBytes: limit('lineKb', 256) * 1024,
      pushBytes: limit('pushMb', 128) * MB,
      labels: limit('labels', 15),
      streams: limit('streams', 5_000),
      queryTimeoutMs: duration(config, 'logs.limits.queryTimeout', 30_000),
      concurrentQueries: limit('concurrentQueries', 16),
      linesPerQuery: limit('linesPerQuery', 5_000),
      followers: limit('followers', 50),
    },
  };
}
