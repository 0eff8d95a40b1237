import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  DirectoryPreparer,
  getLocationForEntity,
  type PreparerBase,
  type PreparerOptions,
  type PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteBuilder } from './builds/SiteBuilder';

/**
 * Finds the docs of entities that have them in a folder beside their file.
 *
 * The stock preparer takes every folder of this machine for changed, so that
 * each visit would publish the site again and tell the reader of a newer
 * version. This one compares what would be published with what is.
 */
export class FolderPreparer implements PreparerBase {
  readonly #config: RootConfigService;
  readonly #integrations: ScmIntegrations;
  readonly #sites: SiteBuilder;
  readonly #stock: PreparerBase;

  constructor(options: {
    config: RootConfigService;
    integrations: ScmIntegrations;
    logger: LoggerService;
    reader: UrlReaderService;
    sites: SiteBuilder;
  }) {
    const { config, logger, reader } = options;
    this.#config = config;
    this.#integrations = options.integrations;
    this.#sites = options.sites;
    this.#stock = DirectoryPreparer.fromConfig(config, { logger, reader });
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#stock.shouldCleanPreparedDirectory();
  }

  /** @throws NotModifiedError when the site that has the given etag would come out again */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const prepared = await this.#stock.prepare(entity, options);
    const published = options?.etag;
    if (prepared.etag || !published) {
      return prepared;
    }
    const digest = await this.#digest(entity, prepared.preparedDir);
    if (digest === published) {
      throw new NotModifiedError();
    }
    return prepared;
  }

  /** Nothing for a site that cannot be built; its build is about to say why. */
  async #digest(entity: Entity, folder: string): Promise<string | undefined> {
    const parent =
      this.#config.getOptionalString('backend.workingDirectory') ?? tmpdir();
    const outputDir = await mkdtemp(join(parent, 'techdocs-compare-'));
    try {
      const { digest } = await this.#sites.build({
        inputDir: folder,
        outputDir,
        name: entity.metadata.title ?? entity.metadata.name,
        location: getLocationForEntity(entity, this.#integrations),
        digest: true,
      });
      return digest;
    } catch {
      return undefined;
    } finally {
      await rm(outputDir, { recursive: true, force: true });
    }
  }
}
