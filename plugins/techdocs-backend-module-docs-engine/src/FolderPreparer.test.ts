import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { readFile, utimes } from 'node:fs/promises';
import { createLogger } from 'winston';
import { createBuildPool } from './__testUtils__/createBuildPool';
import { SiteBuilder } from './builds/SiteBuilder';
import { DocsEngineGenerator } from './DocsEngineGenerator';
import { FolderPreparer } from './FolderPreparer';

describe('FolderPreparer', () => {
  const project = createMockDirectory();
  const output = createMockDirectory();
  const { pool, settings } = createBuildPool();
  const config = mockServices.rootConfig();
  const logger = mockServices.logger.mock();
  const integrations = ScmIntegrations.fromConfig(config);
  const sites = new SiteBuilder({ integrations, pool, settings });
  const shared = { config, integrations, logger, sites };
  const generator = new DocsEngineGenerator(shared);
  const reader = mockServices.urlReader.mock();
  const preparer = new FolderPreparer({ ...shared, reader });

  const entity = () => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'shop',
      title: 'Shop',
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location': `file:${project.resolve(
          'catalog-info.yaml',
        )}`,
      },
    },
  });

  /** Builds as TechDocs does, and gives what it keeps. */
  async function publish(): Promise<{ etag: string; site_name: string }> {
    const { preparedDir, etag } = await preparer.prepare(entity());
    output.clear();
    await generator.run({
      inputDir: preparedDir,
      outputDir: output.path,
      parsedLocationAnnotation: { type: 'dir', target: preparedDir },
      etag,
      logger: createLogger({ silent: true }),
      siteOptions: { name: 'Shop' },
    });
    const metadata = output.resolve('techdocs_metadata.json');
    return JSON.parse(await readFile(metadata, 'utf8'));
  }

  beforeEach(() =>
    project.setContent({
      'catalog-info.yaml': '',
      'README.md': '# Outside',
      docs: { 'index.md': '# Shop\n\n--8<-- "README.md"\n' },
    }),
  );
  afterAll(async () => {
    await pool.destroy();
    [project, output].forEach(folder => folder.remove());
  });

  it('leaves a site alone for as long as nothing of it changes', async () => {
    const { etag, site_name: name } = await publish();
    expect(name).toBe('Shop');
    expect(etag).toMatch(/^[0-9a-f]{64}$/);
    const again = () => preparer.prepare(entity(), { etag });
    await expect(again()).rejects.toMatchObject({ name: 'NotModifiedError' });
    await utimes(project.resolve('docs/index.md'), 1, 1);
    await expect(again()).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it.each([
    ['a page', { docs: { 'index.md': '# Shops' } }],
    ['what a page shows of another file', { 'README.md': '# Inside' }],
    ['a new page', { docs: { 'more.md': '# More' } }],
    ['a new configuration', { 'mkdocs.yml': 'site_name: Store' }],
    ['a configuration that cannot be read', { 'mkdocs.yml': 'site_name: [' }],
  ])('has the site built again after a change of %s', async (_, change) => {
    const { etag } = await publish();
    project.addContent(change);
    expect(await preparer.prepare(entity(), { etag })).toEqual({
      preparedDir: project.path,
      etag: '',
    });
  });
});
