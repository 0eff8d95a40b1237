import type {
  RootConfigService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  TechdocsGenerator,
  type GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { editConfig } from './editConfig';
import { addMetadata } from './addMetadata';
import type { BuildPool } from './builds/BuildPool';
import type { BuildSettings } from './readOptions';

/** Builds documentation with the docs engine where TechDocs would run MkDocs. */
export class DocsEngineGenerator extends TechdocsGenerator {
  readonly #pool: BuildPool;
  readonly #settings: BuildSettings;
  readonly #integrations: ScmIntegrations;

  constructor(options: {
    config: RootConfigService;
    logger: LoggerService;
    pool: BuildPool;
    settings: BuildSettings;
  }) {
    const { config, logger, pool, settings } = options;
    const scmIntegrations = ScmIntegrations.fromConfig(config);
    super({ config, logger, scmIntegrations });
    this.#pool = pool;
    this.#settings = settings;
    this.#integrations = scmIntegrations;
  }

  override async run({
    inputDir,
    outputDir,
    parsedLocationAnnotation,
    etag,
    logger,
    siteOptions,
  }: GeneratorRunOptions): Promise<void> {
    const { cacheDirectory, diagrams } = this.#settings;
    const { pages, cached, ms, warningCount } = await this.#pool.build({
      options: {
        inputDir,
        outputDir,
        name: siteOptions?.name,
        edit: editConfig(parsedLocationAnnotation, this.#integrations),
        cache: cacheDirectory ? { folder: cacheDirectory } : undefined,
        diagrams,
      },
      onWarning: warning => logger.warn(warning),
    });
    await addMetadata(outputDir, { etag });
    logger.info(
      `Built ${pages} pages in ${ms} ms, ${cached} of them unchanged, with ${warningCount} warnings`,
    );
  }
}
