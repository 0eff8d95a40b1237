import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TestProject } from '../../__testUtils__/TestProject';
import { defaultLimits, type SiteFile } from '../../files';
import { RenderThreads } from './RenderThreads';

const names = ['a.md', 'b.md', 'c.md'];
let project: TestProject;

beforeEach(() => {
  project = new TestProject(
    Object.fromEntries(names.map(name => [`docs/${name}`, `# In ${name}\n`])),
  );
});
afterEach(() => project.remove());

async function render(threads: number) {
  const files = names.map((name): SiteFile => {
    const path = join(project.dir, 'docs', name);
    const source = `docs/${name}`;
    return { path, source, uri: name, url: name, isPage: true, size: 1 };
  });
  const job = {
    files,
    options: {
      project: project.dir,
      markdown: {},
      snippets: { paths: [], umlPaths: [], appended: [], mustExist: false },
      limits: defaultLimits,
    },
    next: new SharedArrayBuffer(4),
  };
  const started = new RenderThreads(job, threads);
  const rendered = await started.finished();
  started.stop();
  return rendered
    .sort(([one], [other]) => one - other)
    .map(([index, { article }]) => [index, article.title]);
}

it('renders each page in one of the threads', async () => {
  expect(await render(2)).toEqual([
    [0, 'In a.md'],
    [1, 'In b.md'],
    [2, 'In c.md'],
  ]);
});

it('ends without the pages of a thread that fails', async () => {
  rmSync(join(project.dir, 'docs/b.md'));
  expect(await render(1)).toEqual([]);
  expect(await render(0)).toEqual([]);
});
