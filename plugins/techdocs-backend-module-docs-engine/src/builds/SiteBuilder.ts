import type { ScmIntegrations } from '@backstage/integration';
import type { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';
import { editConfig } from '../editConfig';
import type { BuildSettings } from '../readOptions';
import type { BuildPool } from './BuildPool';
import type { BuildSummary } from './BuildTask';

/** A site as TechDocs names it. */
export type SiteRequest = {
  inputDir: string;
  outputDir: string;
  name?: string;
  /** Where its sources came from. */
  location?: ParsedLocationAnnotation;
  /** Whether the digest of the built site is wanted. */
  digest?: boolean;
  onWarning?: (warning: string) => void;
};

/** Builds sites as the configuration says. */
export class SiteBuilder {
  readonly #integrations: ScmIntegrations;
  readonly #pool: Pick<BuildPool, 'build'>;
  readonly #settings: BuildSettings;

  constructor(options: {
    integrations: ScmIntegrations;
    pool: Pick<BuildPool, 'build'>;
    settings: BuildSettings;
  }) {
    this.#integrations = options.integrations;
    this.#pool = options.pool;
    this.#settings = options.settings;
  }

  /** @throws as `BuildPool.build` */
  async build({
    location,
    digest,
    onWarning,
    ...site
  }: SiteRequest): Promise<BuildSummary> {
    const { cacheDirectory, diagrams } = this.#settings;
    return this.#pool.build({
      options: {
        ...site,
        edit: editConfig(location, this.#integrations),
        cache: cacheDirectory ? { folder: cacheDirectory } : undefined,
        diagrams,
      },
      digest,
      onWarning,
    });
  }
}
