import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestProject } from './__testUtils__/TestProject';

let project: TestProject;

afterEach(() => project.remove());

const link = (target: string, path: string) =>
  symlinkSync(target, join(project.dir, path));

it('follows links within the project, and no others', async () => {
  project = new TestProject({
    'docs/index.md': '# Home\n',
    'shared/a.md': '# Shared\n',
    '.git/config': 'token',
    '../secret.md': '# Secret\n',
    '../secrets/x.md': '# Secret\n',
  });
  link('../shared', 'docs/shared');
  link('../shared/a.md', 'docs/b.md');
  link('../../secret.md', 'docs/secret.md');
  link('../../secrets', 'docs/secrets');
  link('../.git', 'docs/git');
  link('../.git/config', 'docs/config.txt');
  link('/etc/passwd', 'docs/passwd.txt');
  link('gone.md', 'docs/gone.md');
  link('.', 'docs/circle');
  expect(await project.warnings()).toEqual([
    'docs/circle: The folder holds itself; it is left out.',
    'docs/config.txt: The symbolic link leads out of what the project shows; it is left out.',
    'docs/git: The symbolic link leads out of what the project shows; it is left out.',
    'docs/gone.md: The symbolic link leads to nothing; it is left out.',
    'docs/passwd.txt: The symbolic link leads out of what the project shows; it is left out.',
    'docs/secret.md: The symbolic link leads out of what the project shows; it is left out.',
    'docs/secrets: The symbolic link leads out of what the project shows; it is left out.',
  ]);
  expect(project.list().filter(path => path.endsWith('.html'))).toEqual([
    'b/index.html',
    'index.html',
    'shared/a/index.html',
  ]);
});

it('builds no docs that lie outside of the project, however they are reached', async () => {
  project = new TestProject({
    'README.md': '# Read\n',
    '../other/index.md': '# Other\n',
  });
  link('../other', 'docs');
  await expect(project.build()).rejects.toThrow(
    "mkdocs.yml: docs_dir (docs) leads out of the project's folder.",
  );
  expect(project.has('index.html')).toBe(false);

  project.write(
    'mkdocs.yml',
    'nav:\n  - Sub: "!include sub/mkdocs.yml"\ndocs_dir: own\n',
  );
  project.write('sub/mkdocs.yml', 'site_name: sub\ndocs_dir: ../../other\n');
  project.write('own/index.md', '# Own\n');
  await expect(project.build()).rejects.toThrow(
    'sub/mkdocs.yml:2: docs_dir must be a folder beside the configuration',
  );
});

it('reads no configuration from outside', async () => {
  project = new TestProject({
    'docs/index.md': '# Home\n',
    '../mkdocs.yml': 'site_name: Other\n',
  });
  link('../mkdocs.yml', 'mkdocs.yml');
  await expect(project.build()).rejects.toThrow(
    'mkdocs.yml: The file lies outside of the project.',
  );
});

it('copes with names of any kind, and with files in the place of folders', async () => {
  const files = {
    'docs/index.md': '# Home\n\n[q](<a"b\'c.md>) [h](a%23b%3Fc%2520.md)\n',
    'docs/a"b\'c.md': '# Q\n',
    'docs/a#b?c%20.md': '# H\n',
    'docs/e\nf <x> & 日本.md': 'no title\n',
    'docs/javascript:alert(1).md': '# J\n',
    [`docs/${'l'.repeat(250)}.md`]: '# L\n',
    'docs/z': 'file',
    'docs/z.md': '# Z\n',
    'docs/q/index.html/b.md': '# B\n',
    'docs/q.md': '# Q\n',
    'mkdocs.yml': `plugins:
  - redirects:
      redirect_maps:
        "../../up.md": index.md
        "n\\0.md": index.md
        "${'r'.repeat(300)}.md": index.md
        "z/x.md/../../../y.md": index.md
        "img.png/x.md": index.md
`,
    'docs/img.png': 'x',
  };
  project = new TestProject(files);
  const bad = [join(project.dir, 'docs/bad'), Buffer.from([0xff]), '.md'];
  writeFileSync(Buffer.concat(bad.map(part => Buffer.from(part))), '# Bad\n');
  expect(await project.warnings()).toEqual([
    'docs/bad�.md: There is no file of this name; it is left out.',
    'docs/q.md: The file is left out: its address is the folder of a page.',
    'docs/z: The file is left out: its address is the folder of a page.',
    'mkdocs.yml:4: The redirect from "../../up.md" must name a page of the docs.',
    'mkdocs.yml:5: The redirect from "n\\u0000.md" must name a page of the docs.',
    'mkdocs.yml:7: The redirect from "z/x.md/../../../y.md" must name a page of the docs.',
    expect.stringMatching(
      /^mkdocs.yml:6: The redirect from "r{300}.md" cannot be written: ENAMETOOLONG/,
    ),
    expect.stringMatching(
      /^mkdocs.yml:8: The redirect from "img.png\/x.md" cannot be written: E/,
    ),
  ]);
  const html = project.read('index.html');
  expect(html).toContain('href="a%22b%27c/"');
  expect(html).toContain('href="a%23b%3Fc%2520/"');
  expect(html).toContain('href="./javascript:alert(1)/"');
  expect(html).toContain('E\nf &lt;x&gt; &amp; 日本');
  expect(html).not.toContain('<x>');
});

it('writes nothing that an author put into other places of a page unescaped', async () => {
  const text = '"><img src=x onerror=alert(1)>';
  const quoted = JSON.stringify(text);
  project = new TestProject({
    'mkdocs.yml': `site_name: ${quoted}
site_description: ${quoted}
repo_url: "javascript:alert(1)//https://a"
edit_uri: "javascript:alert(1)"
theme: { language: ${quoted}, direction: ${quoted} }
nav:
  - ${quoted}: index.md
  - ${quoted}: [b.md]
  - ${quoted}: "https://a.example/${text.replaceAll('"', '\\"')}"
  - js: "javascript:alert(1)"
plugins:
  - redirects:
      redirect_maps: { c.md: "https://a.example/\\"><img src=x>", d.md: "javascript:alert(1)" }
`,
    'docs/index.md': `---\ntitle: '${text}'\nstatus: '${text}'\nhide: ['${text}']\n---\n
\`\`\`{.py title='"><i>' #x"><i>}\na\nb\n\`\`\`

\`\`\`py title='"><i>' linenums='1"><i>' hl_lines='"><i>'\na\nb\n\`\`\`

++"><i>"++ *a*{: title='"><i>' .b"><i> } :a"><i>:

*[AB]: "><i>

AB [^"><i>] [x](y.md "\\"><i>") ![\\"><i>](z.png)

[^"><i>]: note

\`\`\`dot\ndigraph { a [URL="javascript:alert(1)" tooltip="\\"><i>"] }\n\`\`\`
`,
    'docs/b.md': '# B\n',
  });
  await project.build();
  const pages = ['index.html', 'b/index.html', 'c/index.html'];
  pages.forEach(path => {
    const html = project.read(path);
    const body = html.replace(/<kbd>.*?<\/kbd>|\+\+"><i>"\+\+/g, '');
    expect(body).not.toMatch(
      /"><i>|"><img|href="javascript|language="|lang="">/,
    );
  });
  expect(project.has('d/index.html')).toBe(false);
});

it('shows a navigation of any length, in space that the pages do not share', async () => {
  const count = 1_200;
  project = new TestProject(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `docs/${index ? `p${String(index).padStart(4, '0')}` : 'index'}.md`,
        '# P\n',
      ]),
    ),
  );
  expect(await project.warnings()).toEqual([
    'mkdocs.yml: The navigation has very long lists; pages show what is around their own entry. Sections make it shorter.',
  ]);
  const shown = project.nav('p0700/index.html');
  expect(shown).toHaveLength(502);
  expect([shown[0], shown.at(-1)]).toEqual(['…', '…']);
  expect(shown).toContain('P → ../p0700/');
  expect(project.nav('index.html')).toHaveLength(501);
  expect(project.nav(`p${count - 1}/index.html`)).toHaveLength(501);
});

it('gives up on drawings that take too long, and goes on', async () => {
  const edges = Array.from(
    { length: 3_000 },
    (_, index) =>
      `a${index}->a${(index * 7) % 3_000};a${index}->a${(index * 13) % 3_000};`,
  );
  project = new TestProject({
    'docs/index.md': `# G\n\n\`\`\`dot\ndigraph { ${edges.join(
      '',
    )} }\n\`\`\`\n\n\`\`\`dot\ndigraph { x -> y }\n\`\`\`\n`,
  });
  expect(await project.warnings()).toEqual([
    'docs/index.md:3: The diagram (graphviz) is shown as text: it takes longer than 5 s',
  ]);
  expect(project.article('index.html')).toContain('<div class="graphviz"><svg');
  expect(project.article('index.html')).toContain('language-dot');
});

it('names the file when there is nothing to build, and the folder when that is missing', async () => {
  project = new TestProject({ 'docs/a.txt': 'a' });
  await expect(project.build()).rejects.toThrow(
    'docs: There is no page in docs.',
  );
  project.write('mkdocs.yml', 'site_name: A\ndocs_dir: other\n');
  await expect(project.build()).rejects.toThrow(
    'mkdocs.yml: There is neither a folder other nor a README.md.',
  );
  await expect(
    project.build({ inputDir: join(project.dir, 'none') }),
  ).rejects.toThrow('none: There is no such folder.');
  await expect(project.build({ outputDir: project.base })).rejects.toThrow(
    'The output folder must not hold the project.',
  );
  await expect(project.build({ outputDir: project.dir })).rejects.toThrow(
    'The output folder must not hold the project.',
  );
});

it('shows what can be read of a file that is not UTF-8, and names the line', async () => {
  project = new TestProject({
    'docs/index.md': Buffer.from('# Caf\u00e9\n\nline\n\u00ff\n', 'latin1'),
  });
  expect(await project.warnings()).toEqual([
    'docs/index.md:1: The file is not UTF-8; what could not be read is shown as �.',
  ]);
  expect(project.article('index.html')).toContain('Caf�');
});

it('keeps to its limits', async () => {
  project = new TestProject({
    'docs/index.md': '# Home\n\n[b](big.md)\n',
    'docs/big.md': `# Big\n${'word '.repeat((10 * 1024 * 1024) / 5)}`,
  });
  expect(await project.warnings()).toEqual([
    'docs/big.md: The page is left out: it has 11 MB, and may have 4 MB.',
  ]);
  expect(project.article('big/index.html')).toContain('The page is left out');
  expect(project.article('index.html')).toContain('href="big/"');
  await expect(project.build({ limits: { files: 1 } })).rejects.toThrow(
    'mkdocs.yml: The docs are too large: a site may have 1 files',
  );
  await expect(
    project.build({ limits: { totalBytes: 1024 * 1024 } }),
  ).rejects.toThrow('and 1 MB.');
});

it.each([
  [
    'a thousand lists deep',
    Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join(
      '\n',
    ),
  ],
  ['a line of 1 MB', 'word '.repeat(200_000)],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a hundred thousand tags', '<div>\n'.repeat(100_000)],
  [
    'ten thousand headings and links',
    '## Title\n\n[a](#title_9) [b](none.md)\n\n'.repeat(10_000),
  ],
  ['open comments', '<p id="\n'.repeat(20_000)],
])('builds %s in time', async (_, text) => {
  project = new TestProject({ 'docs/index.md': text });
  const { pages, warnings } = await project.build();
  expect(pages).toBe(1);
  expect(warnings.length).toBeLessThanOrEqual(1000);
  expect(project.read('index.html')).toContain('</html>');
});

it('stops when it is told to', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `docs/p${index}.md`,
      `# P\n\n${'- *a* `b` [c](p1.md)\n'.repeat(2000)}`,
    ]),
  );
  project = new TestProject(files);
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('enough')), 100);
  await expect(project.build({ signal: stop.signal })).rejects.toThrow(
    'enough',
  );
  await expect(
    project.build({ signal: AbortSignal.abort(new Error('before')) }),
  ).rejects.toThrow('before');
});

it('writes nothing outside of the output folder for names that try', async () => {
  project = new TestProject({
    'mkdocs.yml': 'nav:\n  - Sub: "!include sub/mkdocs.yml"\n',
    'docs/index.md': '# Home\n',
    'sub/mkdocs.yml': 'site_name: ../../up\n',
    'sub/docs/index.md': '# Sub\n',
  });
  mkdirSync(join(project.dir, 'docs/..x'));
  const before = project.list(project.base);
  expect(await project.warnings()).toEqual([]);
  expect(project.has('up/index.html')).toBe(true);
  const after = project
    .list(project.base)
    .filter(path => !path.startsWith('out/'));
  expect(after).toEqual(before);
});
