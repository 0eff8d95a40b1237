import { createMockDirectory } from '@backstage/backend-test-utils';
import { buildSite } from '@portico/docs-engine';
import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(__dirname, '../../..');
const projects = ['mkdocs.yml', 'examples/**/mkdocs.yml']
  .flatMap(pattern => globSync(pattern, { cwd: repository }))
  .map(file => dirname(file));

describe('the documentation of Portico and of the sample company', () => {
  const output = createMockDirectory();

  beforeEach(() => output.clear());
  afterAll(() => output.remove());

  it('is there', () => expect(projects.length).toBeGreaterThan(10));

  it.each(projects)('%s is built without a warning', async project => {
    const { pages, warnings } = await buildSite({
      inputDir: join(repository, project),
      outputDir: output.path,
    });
    expect(pages).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });
});
