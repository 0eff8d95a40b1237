import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  getLocationForEntity,
  type PreparerBuilder,
  type PublisherBase,
} from '@backstage/plugin-techdocs-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocsEngineGenerator } from '../DocsEngineGenerator';

type SiteUpdaterOptions = {
  generator: DocsEngineGenerator;
  integrations: ScmIntegrations;
  logger: LoggerService;
  preparers: PreparerBuilder;
  publisher: PublisherBase;
  workingDirectory?: string;
};

/**
 * Publishes the documentation of an entity when its source has changed.
 *
 * TechDocs does the same, but looks at an entity once a minute at most.
 */
export class SiteUpdater {
  readonly #options: SiteUpdaterOptions;

  constructor(options: SiteUpdaterOptions) {
    this.#options = options;
  }

  /** @returns whether there was anything new */
  async update(entity: Entity): Promise<boolean> {
    const { logger, preparers } = this.#options;
    const etag = await this.#findPublished(entity);
    try {
      const preparer = preparers.get(entity);
      const prepared = await preparer.prepare(entity, { etag, logger });
      await this.#publish(entity, prepared);
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return false;
      }
      throw error;
    }
  }

  async #findPublished(entity: Entity): Promise<string | undefined> {
    const { publisher } = this.#options;
    if (!(await publisher.hasDocsBeenGenerated(entity))) {
      return undefined;
    }
    const name = getCompoundEntityRef(entity);
    return (await publisher.fetchTechDocsMetadata(name)).etag;
  }

  async #publish(
    entity: Entity,
    { preparedDir, etag }: { preparedDir: string; etag: string },
  ): Promise<void> {
    const { generator, integrations, logger, publisher } = this.#options;
    const location = getLocationForEntity(entity, integrations);
    const parent = this.#options.workingDirectory ?? tmpdir();
    const directory = await mkdtemp(join(parent, 'techdocs-pushed-'));
    try {
      await generator.run({
        inputDir: preparedDir,
        outputDir: directory,
        parsedLocationAnnotation: location,
        etag,
        logger,
        siteOptions: { name: entity.metadata.title ?? entity.metadata.name },
      });
      await publisher.publish({ entity, directory });
    } finally {
      await rm(directory, { recursive: true, force: true });
      if (location.type === 'url') {
        await rm(preparedDir, { recursive: true, force: true });
      }
    }
  }
}
