import {
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TestProject } from '../../__testUtils__/TestProject';
import { buildSite } from '../../buildSite';

let project: TestProject;

beforeEach(() => {
  project = new TestProject({
    'mkdocs.yml': 'nav: [index.md]\n',
    'docs/index.md': '# Home\n',
    'docs/a.md': '# A\n',
    'docs/b/c.md': '# C\n',
    'docs/picture': 'one',
    'docs/plan/map.svg': 'one',
  });
});
afterEach(() => project.remove());

const rebuild = () =>
  buildSite({ inputDir: project.dir, outputDir: project.out, replace: true });
const inode = (path: string) => statSync(join(project.out, path)).ino;

it('leaves pages alone that are as they were, and takes the rest away', async () => {
  await project.build();
  const home = inode('index.html');
  const outside = join(project.base, 'outside');
  mkdirSync(outside);
  rmSync(join(project.out, 'plan'), { recursive: true });
  symlinkSync(outside, join(project.out, 'plan'));
  symlinkSync(join(outside, 'none'), join(project.out, 'lost'));
  mkdirSync(join(project.out, 'old/older'), { recursive: true });
  writeFileSync(join(project.out, 'old/older/page.html'), 'old');

  project.write('docs/a.md', '# Another\n');
  rmSync(join(project.dir, 'docs/picture'));
  project.write('docs/picture.md', '# A page where a file was\n');
  rmSync(join(project.dir, 'docs/b'), { recursive: true });
  project.write('docs/b', 'a file where a folder was');
  const { files } = await rebuild();

  expect(project.list().sort()).toEqual([...files].sort());
  expect(project.list(outside)).toEqual([]);
  expect(project.read('plan/map.svg')).toBe('one');
  expect(project.read('b')).toBe('a file where a folder was');
  expect(project.article('picture/index.html')).toContain('where a file was');
  expect(project.article('a/index.html')).toContain('Another');
  expect(inode('index.html')).toBe(home);

  // What was written is what stands there the next time.
  project.write('docs/a.md', '# A\n');
  await rebuild();
  expect(project.article('a/index.html')).toContain('>A<');
});
