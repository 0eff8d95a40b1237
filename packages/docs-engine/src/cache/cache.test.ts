import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestProject } from '../__testUtils__/TestProject';
import { ContentCache } from './ContentCache';

let project: TestProject;
let folder: string;

beforeEach(() => {
  project = new TestProject({
    'mkdocs.yml': 'nav: [index.md, a.md]\n',
    'docs/index.md': '# Home\n\n[a](a.md) [b](b.md)\n',
    'docs/a.md': '# A\n\n--8<-- "part.txt"\n',
    'part.txt': 'first part\n',
  });
  folder = join(project.base, 'cache');
});
afterEach(() => project.remove());

const entries = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name));

async function build() {
  const { cached, warnings } = await project.build({ cache: { folder } });
  return { cached, warnings: warnings.map(({ message }) => message) };
}

it('renders what has changed, and gives the same site otherwise', async () => {
  const warnings = ['The link to "b.md" leads to nothing.'];
  expect(await build()).toEqual({ cached: 0, warnings });
  const first = project.read('index.html') + project.read('a/index.html');
  expect(await build()).toEqual({ cached: 2, warnings });
  expect(project.read('index.html') + project.read('a/index.html')).toBe(first);

  project.write('part.txt', 'second part\n');
  expect(await build()).toEqual({ cached: 1, warnings });
  expect(project.article('a/index.html')).toContain('second part');

  // The page itself is the same, and its link leads somewhere now.
  project.write('docs/b.md', '# B\n');
  expect(await build()).toEqual({ cached: 2, warnings: [] });
  expect(project.article('index.html')).toContain('href="b/"');

  project.write('mkdocs.yml', 'markdown_extensions: [pymdownx.arithmatex]\n');
  expect((await build()).cached).toBe(0);
});

it('survives damage, and a folder that cannot be written', async () => {
  await build();
  const [one, other] = entries();
  truncateSync(one, 100);
  writeFileSync(other, 'no checksum');
  expect((await build()).cached).toBe(0);
  expect((await build()).cached).toBe(2);
  writeFileSync(join(project.base, 'file'), '');
  const { cached } = await project.build({
    cache: { folder: join(project.base, 'file') },
  });
  expect(cached).toBe(0);
});

it('drops what was not used for longest when it grows too large', () => {
  const cache = new ContentCache({ folder, maxBytes: 5000 });
  const old = new Date(Date.now() - 86_400_000);
  const keys = Array.from(
    { length: 8 },
    (_, index) => `${index}${'0'.repeat(63)}`,
  );
  keys.forEach(key => cache.set(key, 'x'.repeat(1000)));
  entries()
    .sort()
    .slice(0, 6)
    .forEach(path => utimesSync(path, old, old));
  writeFileSync(join(folder, '00', 'killed.tmp'), 'x');
  utimesSync(join(folder, '00', 'killed.tmp'), old, old);
  // Reading keeps an entry.
  expect(cache.get(keys[2])).toBe('x'.repeat(1000));
  cache.sweep();
  expect(entries()).toHaveLength(4);
  expect(keys.filter(key => cache.get(key))).toEqual(
    expect.arrayContaining([keys[2], keys[6], keys[7]]),
  );
  expect(readdirSync(join(folder, '00'))).not.toContain('killed.tmp');
});
