import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isLocalUrl } from './ScrapeAccess';

export interface TelemetryConfig {
  /** False measures nothing. */
  enabled: boolean;
  /** What a scraper sends; undefined lets in this machine only. */
  token?: string;
  /** Whether the portal is reached from elsewhere; then nobody is let in without a token. */
  isPublic?: boolean;
  /** Undefined sends no traces. */
  traces?: {
    url: string;
    headers: Record<string, string>;
    /** Of the traces that begin here, from 0 to 1. */
    sampleRatio: number;
  };
}

const LEAST_TOKEN_LENGTH = 16;

function readToken(config: Config): string | undefined {
  const key = 'portico.telemetry.metrics.token';
  const token = config.getOptionalString(key);
  if (token !== undefined && token.length < LEAST_TOKEN_LENGTH) {
    throw new InputError(
      `config key '${key}' must have at least ${LEAST_TOKEN_LENGTH} characters: make one with openssl rand -hex 32`,
    );
  }
  return token;
}

function readTraces(root: Config): TelemetryConfig['traces'] {
  const key = 'portico.telemetry.traces';
  const config = root.getOptionalConfig(key);
  if (!config) {
    return undefined;
  }
  const url = config.getString('url');
  const sampleRatio = config.getOptionalNumber('sampleRatio') ?? 1;
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new InputError(
      `config key '${key}.url' is '${url}': write an address such as http://collector:4318/v1/traces`,
    );
  }
  if (!(sampleRatio >= 0 && sampleRatio <= 1)) {
    throw new InputError(
      `config key '${key}.sampleRatio' is ${sampleRatio}: write a number from 0 to 1`,
    );
  }
  const headers = config.getOptional<Record<string, string>>('headers') ?? {};
  return { url, headers, sampleRatio };
}

/** What the configuration says about the portal's own telemetry. @throws InputError */
export function readTelemetryConfig(config: Config): TelemetryConfig {
  const url = config.getOptionalString('backend.baseUrl');
  return {
    enabled:
      config.getOptionalBoolean('portico.telemetry.metrics.enabled') ?? true,
    token: readToken(config),
    isPublic: url !== undefined && URL.canParse(url) && !isLocalUrl(url),
    traces: readTraces(config),
  };
}
