import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { LEVEL_LABEL } from '../store/resolveCondition';

/** Where a Loki is, and how it knows the portal. */
export interface LokiAddress {
  /** Without a slash at its end; `/loki/api/v1` comes behind it. */
  url: string;
  headers: Record<string, string>;
  timeoutMs: number;
  levelLabel: string;
}

const TIMEOUT_MS = 30_000;

function readHeaders(config: Config): Record<string, string> {
  const tenant = config.getOptionalString('tenant');
  const username = config.getOptionalString('basicAuth.username');
  const password = config.getOptionalString('basicAuth.password');
  if ((username === undefined) !== (password === undefined)) {
    throw new InputError(
      "config key 'logs.loki.basicAuth' must have both 'username' and 'password'",
    );
  }
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return {
    ...(username !== undefined && { Authorization: `Basic ${basic}` }),
    ...(tenant !== undefined && { 'X-Scope-OrgID': tenant }),
    ...config.getOptional<Record<string, string>>('headers'),
  };
}

/** @throws InputError */
export function readLokiAddress(root: Config): LokiAddress | undefined {
  const config = root.getOptionalConfig('logs.loki');
  if (!config) {
    return undefined;
  }
  const url = config.getString('url');
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new InputError(
      `config key 'logs.loki.url' is '${url}': write an address such as https://loki.example.com`,
    );
  }
  return {
    url: url.replace(/\/+$/, '').replace(/\/loki\/api\/v1$/, ''),
    headers: readHeaders(config),
    timeoutMs: config.has('timeout')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'timeout' }),
        )
      : TIMEOUT_MS,
    levelLabel: config.getOptionalString('levelLabel') ?? LEVEL_LABEL,
  };
}
