import { Config, ConfigReader } from '@backstage/config';
import {
  AsyncConfigSourceGenerator,
  ConfigSource,
  ConfigSourceData,
  ReadConfigDataOptions,
} from '@backstage/config-loader';
import { JsonArray, JsonObject } from '@backstage/types';
import { randomBytes } from 'node:crypto';

const USERNAME = 'portico';
const FORGE_PATH = '/api/forge';

function describe(baseUrl: string, account: JsonObject): JsonObject {
  return { host: new URL(baseUrl).host, baseUrl, ...account };
}

function isForge(integration: unknown, baseUrl: string): boolean {
  return (
    typeof integration === 'object' &&
    integration !== null &&
    'baseUrl' in integration &&
    String(integration.baseUrl).replace(/\/+$/, '') === baseUrl
  );
}

/**
 * Tells the official parts for Gitea where the forge is and how they sign in to
 * it, so that nobody has to write an address twice or think of a password: an
 * entry of `integrations.gitea` that follows `backend.baseUrl`, beside those of
 * the configuration. Where nothing else is said, templates publish there.
 *
 * The password is new at each start and never leaves the process.
 */
export class ForgeSource implements ConfigSource {
  readonly #password = randomBytes(32).toString('base64url');

  constructor(private readonly source: ConfigSource) {}

  async *readConfigData(
    options?: ReadConfigDataOptions,
  ): AsyncConfigSourceGenerator {
    for await (const { configs } of this.source.readConfigData(options)) {
      const config = ConfigReader.fromConfigs(configs);
      const enabled = config.getOptionalBoolean('forge.enabled') ?? true;
      const url = config.getOptionalString('backend.baseUrl');
      yield enabled && url && URL.canParse(url)
        ? { configs: this.#surround(configs, config, url) }
        : { configs };
    }
  }

  #surround(
    configs: ConfigSourceData[],
    config: Config,
    backendUrl: string,
  ): ConfigSourceData[] {
    const context = 'portico.forge';
    const baseUrl = `${backendUrl.replace(/\/+$/, '')}${FORGE_PATH}`;
    const account = {
      username: config.getOptionalString('forge.system.username') ?? USERNAME,
      password:
        config.getOptionalString('forge.system.password') ?? this.#password,
    };
    const { host } = new URL(baseUrl);
    const scm = { default: { host }, discovered: [host] };
    const defaults = { forge: { system: account }, portico: { scm } };
    const others = config.getOptional<JsonArray>('integrations.gitea') ?? [];
    if (others.some(one => isForge(one, baseUrl))) {
      return [{ context, data: defaults }, ...configs];
    }
    const gitea = [...others, describe(baseUrl, account)];
    return [
      { context, data: defaults },
      ...configs,
      { context, data: { integrations: { gitea } } },
    ];
  }
}
