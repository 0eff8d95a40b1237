import { createMockDirectory } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { existsSync } from 'node:fs';
import { createBuildPool } from '../__testUtils__/createBuildPool';
import type { BuildPool } from './BuildPool';
import { measureBuilds } from './measureBuilds';

describe('BuildPool', () => {
  const site = createMockDirectory();
  const output = createMockDirectory();
  const pools: BuildPool[] = [];

  function createPool(settings: object = {}) {
    const { pool } = createBuildPool(settings);
    pools.push(pool);
    return pool;
  }

  function build(pool: BuildPool, warnings: string[] = []) {
    return pool.build({
      options: { inputDir: site.path, outputDir: output.path },
      onWarning: warning => warnings.push(warning),
    });
  }

  beforeEach(() => {
    output.clear();
    site.setContent({
      'mkdocs.yml': 'site_name: Site\nhooks: [a.py]\n',
      docs: { 'index.md': '# Site\n\n[gone](gone.md)\n' },
    });
  });
  afterEach(() => Promise.all(pools.splice(0).map(pool => pool.destroy())));
  afterAll(() => [site, output].forEach(folder => folder.remove()));

  it('builds a site in another thread, and tells its warnings', async () => {
    const warnings: string[] = [];
    expect(await build(createPool(), warnings)).toEqual({
      pages: 1,
      cached: 0,
      ms: expect.any(Number),
      warningCount: 2,
      digest: undefined,
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^mkdocs\.yml:2: /),
      expect.stringMatching(/^docs\/index\.md:3: /),
    ]);
    expect(existsSync(output.resolve('index.html'))).toBe(true);
  });

  it('says what is wrong with a site, and builds the next one', async () => {
    const pool = createPool();
    site.setContent({ 'mkdocs.yml': 'site_name: [', docs: {} });
    await expect(build(pool)).rejects.toThrow(/mkdocs\.yml:\d: /);
    site.setContent({ docs: { 'index.md': '# Right' } });
    expect(await build(pool)).toMatchObject({ pages: 1 });
  });

  it('ends builds that take too long or too much memory', async () => {
    site.setContent({ docs: { 'index.md': '- a *b* `c`\n'.repeat(100_000) } });
    await expect(build(createPool({ timeoutMs: 20 }))).rejects.toThrow(
      'Building took longer than the 20 ms of techdocs.generator.docsEngine.timeout',
    );
    await expect(build(createPool({ memoryMb: 24 }))).rejects.toThrow(
      'Building took more than the 24 MB of techdocs.generator.docsEngine.memoryMb',
    );
  });

  it('is measured', async () => {
    const metrics = metricsServiceMock.mock();
    const cache = createMockDirectory();
    const measured = measureBuilds(createPool({ queue: 0 }), metrics);
    const once = () =>
      measured.build({
        options: {
          inputDir: site.path,
          outputDir: output.path,
          cache: { folder: cache.path },
        },
      });
    await Promise.all([once(), expect(once()).rejects.toThrow('Too many')]);
    output.clear();
    await once();
    site.setContent({ 'mkdocs.yml': 'site_name: [', docs: {} });
    await expect(once()).rejects.toThrow();
    cache.remove();

    const { record } = metrics.createHistogram.mock.results[0].value;
    const results = record.mock.calls.map(
      ([seconds, { result }]: [number, { result: string }]) => {
        expect(seconds).toBeLessThan(60);
        return result;
      },
    );
    expect(results).toEqual(['refused', 'built', 'built', 'failed']);
    expect(metrics.createCounter.mock.results[0].value.add.mock.calls).toEqual([
      [0, { from: 'cache' }],
      [1, { from: 'source' }],
      [1, { from: 'cache' }],
      [0, { from: 'source' }],
    ]);
    const { add } = metrics.createUpDownCounter.mock.results[0].value;
    expect(
      add.mock.calls.reduce((sum: number, [by]: [number]) => sum + by, 0),
    ).toBe(0);
  });

  it('refuses when too many wait', async () => {
    const pool = createPool({ queue: 1 });
    const results = await Promise.allSettled([1, 2, 3].map(() => build(pool)));
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(results).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ name: 'ServiceUnavailableError' }),
    });
  });
});
