import { ConfigReader } from '@backstage/config';
import {
  AsyncConfigSourceGenerator,
  ConfigSource,
  ConfigSourceData,
  ReadConfigDataOptions,
} from '@backstage/config-loader';
import path from 'node:path';
import { dataDirectory, workDirectory } from '../data';

function defaultsFor(
  configs: ConfigSourceData[],
  root: string,
): ConfigSourceData {
  const directory = dataDirectory(ConfigReader.fromConfigs(configs), root);
  return {
    context: 'portico.dataDir',
    data: {
      backend: { workingDirectory: workDirectory(directory) },
      forge: { dataDirectory: path.join(directory, 'forge') },
      logs: { dataDirectory: path.join(directory, 'log-store') },
      metrics: { store: { dataDirectory: path.join(directory, 'metrics') } },
      techdocs: {
        generator: {
          docsEngine: { cacheDirectory: path.join(directory, 'docs-cache') },
        },
        publisher: {
          local: { publishDirectory: path.join(directory, 'techdocs') },
        },
      },
    },
  };
}

/**
 * Puts what plugins keep on disk below the data folder, unless the
 * configuration says where else.
 */
export class DataFolderSource implements ConfigSource {
  constructor(
    private readonly source: ConfigSource,
    private readonly root: string,
  ) {}

  async *readConfigData(
    options?: ReadConfigDataOptions,
  ): AsyncConfigSourceGenerator {
    for await (const { configs } of this.source.readConfigData(options)) {
      yield { configs: [defaultsFor(configs, this.root), ...configs] };
    }
  }
}
