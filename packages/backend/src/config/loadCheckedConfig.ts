import { RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  AsyncConfigSourceGenerator,
  ConfigSource,
  ConfigSourceData,
  ConfigSources,
  ReadConfigDataOptions,
} from '@backstage/config-loader';
import { toError } from '@backstage/errors';
import { StartError } from '../startup/StartError';
import { ConfigSchemaTree } from './ConfigSchemaTree';
import { describeUndeclaredKeys } from './describeUndeclaredKeys';
import { findProductionProblems } from './findProductionProblems';
import { findUnsetVariables } from './findUnsetVariables';
import { loadConfigSchemas } from './loadConfigSchemas';

/** The configuration of this process, and what was found while checking it. */
export interface CheckedConfig {
  config: RootConfigService;
  schema: ConfigSchemaTree;
  /** Lines for the log, such as unknown keys. */
  warnings: string[];
}

// Remembers what was read first, file by file: a merged config cannot tell
// which file holds a key.
class RecordingSource implements ConfigSource {
  first: ConfigSourceData[] = [];

  constructor(private readonly source: ConfigSource) {}

  async *readConfigData(
    options?: ReadConfigDataOptions,
  ): AsyncConfigSourceGenerator {
    for await (const read of this.source.readConfigData(options)) {
      if (this.first.length === 0) {
        this.first = read.configs;
      }
      yield read;
    }
  }
}

async function readConfig(argv: string[]) {
  const source = new RecordingSource(ConfigSources.default({ argv }));
  try {
    const config = await ConfigSources.toConfig(source);
    return { config, configs: source.first };
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    throw new StartError([`the configuration cannot be read: ${reason}`]);
  }
}

async function checkProduction(
  configs: ConfigSourceData[],
  schema: ConfigSchemaTree,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const config = ConfigReader.fromConfigs(configs);
  const problems = findProductionProblems({
    config,
    leaves: schema.walk(config.get()).leaves,
    unset: await findUnsetVariables(configs, env),
  });
  if (problems.length > 0) {
    throw new StartError(problems);
  }
  return config.getOptionalString('backend.database.client') === 'pg'
    ? []
    : [
        `config key 'backend.database.client' is not 'pg': SQLite serves one instance of Portico only`,
      ];
}

/**
 * Reads the configuration as Backstage does and checks it: unknown keys become
 * warnings; in production, what must not be there stops the start.
 *
 * @throws StartError with one line for each problem, naming the key.
 */
export async function loadCheckedConfig(options: {
  root: string;
  argv: string[];
  env: NodeJS.ProcessEnv;
}): Promise<CheckedConfig> {
  const { root, argv, env } = options;
  const [{ config, configs }, schemas] = await Promise.all([
    readConfig(argv),
    loadConfigSchemas(root),
  ]);
  const schema = new ConfigSchemaTree(schemas);
  const warnings = describeUndeclaredKeys(schema, configs);
  if (env.NODE_ENV === 'production') {
    warnings.push(...(await checkProduction(configs, schema, env)));
  }
  return { config, schema, warnings };
}
