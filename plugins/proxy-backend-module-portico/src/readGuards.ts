import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  Config,
  ConfigReader,
  readDurationFromConfig,
} from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  JsonObject,
  JsonValue,
} from '@backstage/types';
import type { Guard } from './Guard';
import { PathPattern } from './PathPattern';

const MB = 1024 * 1024;
const TIMEOUT_MS = 15_000;
const MAX_MB = 10;

const wrong = (route: string, key: string, why: string) =>
  new InputError(`config key 'proxy.endpoints.${route}.${key}' ${why}`);

function readPaths(route: string, guard: Config): PathPattern[] {
  const paths = guard.getOptionalStringArray('paths') ?? [];
  if (paths.length === 0 || !paths.every(PathPattern.isValid)) {
    throw wrong(
      route,
      'guard.paths',
      'must name the paths that may be asked, such as /api/v1/query or /v1/things/*',
    );
  }
  return paths.map(it => new PathPattern(it));
}

function readMethods(route: string, endpoint: Config): string[] {
  const methods = endpoint.getOptionalStringArray('allowedMethods') ?? [];
  if (methods.length === 0) {
    throw wrong(
      route,
      'allowedMethods',
      'must name the methods of an endpoint with a guard, such as GET',
    );
  }
  return methods;
}

// With these there would be nothing left to guard.
function refuseOpenings(route: string, endpoint: Config): void {
  if (endpoint.getOptionalBoolean('followRedirects')) {
    throw wrong(
      route,
      'followRedirects',
      'would send the credentials of this endpoint to other hosts: remove it',
    );
  }
  const credentials = endpoint.getOptionalString('credentials') ?? 'require';
  if (credentials !== 'require') {
    throw wrong(
      route,
      'credentials',
      `is '${credentials}', but an endpoint with a guard is for people who are signed in: remove it`,
    );
  }
}

// The proxy writes its target into the log.
function refuseUserinfo(route: string, endpoint: Config): void {
  const target = endpoint.getOptionalString('target') ?? '';
  const { username, password } = URL.canParse(target)
    ? new URL(target)
    : { username: '', password: '' };
  if (username || password) {
    throw wrong(
      route,
      'target',
      'holds a name or a password, which would be written into the log: put them in headers.Authorization',
    );
  }
}

function readNumbers(route: string, guard: Config) {
  const timeoutMs = guard.has('timeout')
    ? durationToMilliseconds(readDurationFromConfig(guard, { key: 'timeout' }))
    : TIMEOUT_MS;
  const maxSizeMb = guard.getOptionalNumber('maxSizeMb') ?? MAX_MB;
  if (!(timeoutMs > 0)) {
    throw wrong(route, 'guard.timeout', 'must be longer than nothing');
  }
  if (!(maxSizeMb > 0)) {
    throw wrong(route, 'guard.maxSizeMb', 'must be a number above 0');
  }
  return { timeoutMs, maxBytes: Math.floor(maxSizeMb * MB) };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The guards of the endpoints that have one. @throws InputError */
export function readGuards(config: RootConfigService): Guard[] {
  const endpoints = config.getOptional<JsonObject>('proxy.endpoints') ?? {};
  return Object.entries(endpoints).flatMap(([route, data]) => {
    if (!isObject(data) || !isObject(data.guard)) {
      return [];
    }
    const endpoint = new ConfigReader(data);
    const guard = endpoint.getConfig('guard');
    refuseOpenings(route, endpoint);
    refuseUserinfo(route, endpoint);
    return [
      {
        route,
        methods: readMethods(route, endpoint),
        paths: readPaths(route, guard),
        ...readNumbers(route, guard),
      },
    ];
  });
}
