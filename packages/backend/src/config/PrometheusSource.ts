import { readHttpServerOptions } from '@backstage/backend-defaults/rootHttpRouter';
import { Config, ConfigReader } from '@backstage/config';
import {
  AsyncConfigSourceGenerator,
  ConfigSource,
  ReadConfigDataOptions,
} from '@backstage/config-loader';
import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { randomBytes } from 'node:crypto';

const ENDPOINT = '/prometheus';
const OWN_PATH = '/api/metrics/prometheus';
const EVERYWHERE = ['', '::', '0.0.0.0'];

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where this process itself listens: the metrics that are asked for are its own. */
function ownEndpoint(config: Config, secret: string): JsonObject {
  const { listen, https } = readHttpServerOptions(
    config.getOptionalConfig('backend'),
  );
  const host = EVERYWHERE.includes(listen.host) ? '127.0.0.1' : listen.host;
  const name = host.includes(':') ? `[${host}]` : host;
  const scheme = https ? 'https' : 'http';
  return {
    target: `${scheme}://${name}:${listen.port}${OWN_PATH}`,
    headers: { Authorization: `Bearer ${secret}` },
    // its certificate is for another name, and the way does not leave this machine
    ...(https && { secure: false }),
  };
}

/**
 * Points the proxy's endpoint for Prometheus at what the portal keeps of its own
 * metrics, unless the configuration names a target. Its address and its secret
 * are known here only; the secret is new at each start, and is never sent to a
 * target of the configuration.
 */
export class PrometheusSource implements ConfigSource {
  readonly #secret = randomBytes(32).toString('base64url');

  constructor(private readonly source: ConfigSource) {}

  async *readConfigData(
    options?: ReadConfigDataOptions,
  ): AsyncConfigSourceGenerator {
    for await (const { configs } of this.source.readConfigData(options)) {
      const config = ConfigReader.fromConfigs(configs);
      const data = this.#defaultsFor(config);
      yield { configs: [{ context: 'portico.metrics', data }, ...configs] };
    }
  }

  #defaultsFor(config: Config): JsonObject {
    const endpoints = config.getOptional<JsonObject>('proxy.endpoints');
    const endpoint = endpoints?.[ENDPOINT];
    if (typeof endpoint === 'string') {
      throw new InputError(
        `config key 'proxy.endpoints.${ENDPOINT}' is an address alone, without the guard of this endpoint: write it as '${ENDPOINT}: { target: … }'`,
      );
    }
    if (!isObject(endpoint) || endpoint.target !== undefined) {
      return { metrics: { store: { enabled: false } } };
    }
    const secret = this.#secret;
    return {
      metrics: {
        store: { enabled: true, secret },
        source: { title: "Portico's own, last 6 hours" },
      },
      proxy: { endpoints: { [ENDPOINT]: ownEndpoint(config, secret) } },
    };
  }
}
