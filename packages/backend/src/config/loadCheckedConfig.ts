import { RootConfigService } from '@backstage/backend-plugin-api';
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
import { DataFolderSource } from './DataFolderSource';
import { describeUndeclaredKeys } from './describeUndeclaredKeys';
import { findProductionProblems } from './findProductionProblems';
import { findVariables, onlyUnset, VariableReference } from './findVariables';
import { findWrongAddresses } from './findWrongAddresses';
import { ForgeSource } from './ForgeSource';
import { loadConfigSchemas } from './loadConfigSchemas';
import { PrometheusSource } from './PrometheusSource';

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

async function readConfig(root: string, argv: string[]) {
  const source = new RecordingSource(ConfigSources.default({ argv }));
  try {
    const config = await ConfigSources.toConfig(
      new PrometheusSource(new ForgeSource(new DataFolderSource(source, root))),
    );
    return { config, configs: source.first };
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    throw new StartError([`the configuration cannot be read: ${reason}`]);
  }
}

interface Check {
  config: RootConfigService;
  schema: ConfigSchemaTree;
  variables: VariableReference[];
  env: NodeJS.ProcessEnv;
}

function findProblems({ config, schema, variables, env }: Check): string[] {
  const wrong = findWrongAddresses(config, variables);
  if (env.NODE_ENV !== 'production') {
    return wrong;
  }
  const { leaves } = schema.walk(config.get());
  const unset = onlyUnset(variables, env);
  return [...findProductionProblems({ config, leaves, unset }), ...wrong];
}

function productionWarnings(config: RootConfigService): string[] {
  return config.getOptionalString('backend.database.client') === 'pg'
    ? []
    : [
        `config key 'backend.database.client' is not 'pg': SQLite serves one instance of Portico only`,
      ];
}

/**
 * Reads the configuration as Backstage does and checks it: unknown keys become
 * warnings; what cannot work, or must not be in production, stops the start.
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
    readConfig(root, argv),
    loadConfigSchemas(root),
  ]);
  const schema = new ConfigSchemaTree(schemas);
  const variables = await findVariables(configs);
  const problems = findProblems({ config, schema, variables, env });
  if (problems.length > 0) {
    throw new StartError(problems);
  }
  const warnings = describeUndeclaredKeys(schema, configs);
  if (env.NODE_ENV === 'production') {
    warnings.push(...productionWarnings(config));
  }
  return { config, schema, warnings };
}
