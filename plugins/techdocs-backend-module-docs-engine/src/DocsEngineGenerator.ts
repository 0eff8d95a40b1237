import type {
  RootConfigService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import {
  TechdocsGenerator,
  type GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { addMetadata } from './addMetadata';
import type { SiteBuilder } from './builds/SiteBuilder';

/** The engine writes two kinds of lines, to any log. */
type RunOptions = Omit<GeneratorRunOptions, 'logger'> & {
  logger: Pick<LoggerService, 'info' | 'warn'>;
};

/** Builds documentation with the docs engine where TechDocs would run MkDocs. */
export class DocsEngineGenerator extends TechdocsGenerator {
  readonly #sites: SiteBuilder;

  constructor(options: {
    config: RootConfigService;
    integrations: ScmIntegrations;
    logger: LoggerService;
    sites: SiteBuilder;
  }) {
    const { config, integrations, logger, sites } = options;
    super({ config, logger, scmIntegrations: integrations });
    this.#sites = sites;
  }

  override async run({
    inputDir,
    outputDir,
    parsedLocationAnnotation,
    etag,
    logger,
    siteOptions,
  }: RunOptions): Promise<void> {
    const built = await this.#sites.build({
      inputDir,
      outputDir,
      name: siteOptions?.name,
      location: parsedLocationAnnotation,
      // A folder has no etag of its own.
      digest: !etag,
      onWarning: warning => logger.warn(warning),
    });
    const { pages, cached, ms, warningCount, digest } = built;
    await addMetadata(outputDir, { etag: etag || digest });
    logger.info(
      `Built ${pages} pages in ${ms} ms, ${cached} of them unchanged, with ${warningCount} warnings`,
    );
  }
}
