import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandSnippets } from './expandSnippets';
import type { SnippetOptions } from './snippetFile';
import { SourceText } from './SourceText';

describe('expandSnippets', () => {
  let parent: string;
  let folder: string;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'snippets-'));
    folder = join(parent, 'project');
    await mkdir(join(folder, 'docs/parts'), { recursive: true });
    await writeFile(join(parent, 'secret.txt'), 'secret');
    await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
    await writeFile(
      join(folder, 'a.md'),
      '\uFEFFone\r\ntwo\r\nthree\r\nfour\n',
    );
    await writeFile(
      join(folder, 'docs/parts/code.py'),
      [
        'import os',
        '# --8<-- [start:main]',
        'def main():',
        '    # --8<-- [start:inner]',
        '    pass',
        '    # --8<-- [end:inner]',
        '# --8<-- [end:main]',
        'main()',
      ].join('\n'),
    );
    await writeFile(join(folder, 'outer.md'), 'before\n  --8<-- "a.md:2:2"');
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git/config'), 'secret');
    await writeFile(
      join(folder, 'page.md'),
      '---\ntitle: Page\n---\ntext\n---\nmore',
    );
    await writeFile(join(folder, 'self.md'), 'x\n--8<-- "self.md"');
    await writeFile(join(folder, 'big.txt'), 'x'.repeat(1_000_001));
    await writeFile(join(folder, 'many.md'), '--8<-- "many2.md"\n'.repeat(30));
    await writeFile(join(folder, 'many2.md'), '--8<-- "a.md"\n'.repeat(30));
  });

  afterAll(() => rm(parent, { recursive: true }));

  async function expand(text: string, options: Partial<SnippetOptions> = {}) {
    const warnings: string[] = [];
    const page = SourceText.of('docs/index.md', text);
    const source = await expandSnippets(
      page,
      { folder, ...options },
      (message, at) => warnings.push(`${at?.file}:${at?.line} ${message}`),
    );
    return { source, text: source.text, warnings };
  }

  it('puts files in place, with the indent of the line, and knows where lines come from', async () => {
    const { source, text, warnings } = await expand(
      'start\n    --8<-- "outer.md"\nend',
    );
    expect(text).toBe('start\n    before\n      two\nend');
    expect(source.lines.map((_, line) => source.originOf(line))).toEqual([
      { file: 'docs/index.md', line: 1 },
      { file: 'outer.md', line: 1 },
      { file: 'a.md', line: 2 },
      { file: 'docs/index.md', line: 3 },
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out the front matter of a page', async () => {
    const { text } = await expand('--8<-- "page.md"');
    expect(text).toBe('text\n---\nmore');
  });

  it('takes lines and sections, and leaves out the marks of sections', async () => {
    const { text, warnings } = await expand(
      [
        '--8<-- "a.md:3"',
        '-8<- "a.md::1"',
        "--8<-- 'a.md:1:1,4:9'",
        '```py',
        '--8<-- "docs/parts/code.py:main"',
        '```',
        '--8<-- "docs/parts/code.py"',
        '--8<-- "docs/parts/code.py:none"',
      ].join('\n'),
    );
    expect(text.split('\n')).toEqual([
      ...['three', 'four', 'one', 'one', 'four'],
      ...['```py', 'def main():', '    pass', '```'],
      ...['import os', 'def main():', '    pass', 'main()'],
    ]);
    expect(warnings).toEqual([
      'docs/index.md:8 Snippet "docs/parts/code.py:none" is left out: the file has no such section',
    ]);
  });

  it('reads blocks, and leaves escaped and unlike lines', async () => {
    const lines = [
      '--8<--',
      'a.md:1:1',
      '',
      '; a.md',
      '  outer.md',
      '--8<--',
      ';--8<-- "a.md"',
      'text --8<-- "a.md"',
      '--8<-- a.md',
    ];
    expect((await expand(lines.join('\n'))).text.split('\n')).toEqual([
      ...['one', '', '  before', '    two'],
      ...['--8<-- "a.md"', 'text --8<-- "a.md"', '--8<-- a.md'],
    ]);
  });

  it('tries base paths in order', async () => {
    const { text, warnings } = await expand('--8<-- "code.py::1"', {
      basePaths: ['none', 'docs/parts', '.'],
    });
    expect([text, warnings]).toEqual(['import os', []]);
  });

  it('reads nothing outside of the project folder, and says what is missing', async () => {
    const paths = [
      'link.txt',
      '../secret.txt',
      join(parent, 'secret.txt'),
      'https://example.org/x',
      'none.md',
      '.git/config',
      'docs',
      'big.txt',
      'self.md',
    ];
    const { text, warnings } = await expand(
      paths.map(path => `--8<-- "${path}"`).join('\n'),
    );
    expect(text).toBe('x');
    const reasons = [
      'it is outside of the project folder',
      'it is outside of the project folder',
      'it is outside of the project folder',
      'snippets are not fetched from other sites',
      'there is no such file',
      'it belongs to git, not to the project',
      'it is no file',
      'it is larger than 1000000 bytes',
    ];
    expect(warnings).toEqual([
      ...reasons.map(
        (reason, index) =>
          `docs/index.md:${index + 1} Snippet "${
            paths[index]
          }" is left out: ${reason}`,
      ),
      'self.md:2 Snippet "self.md" is left out: it includes itself',
    ]);
  });

  it('puts files at the end of every page, and names the place that wants them', async () => {
    const at = (line: number) => ({ file: 'mkdocs.yml', line });
    const { source, text, warnings } = await expand('page', {
      appended: [
        { path: 'outer.md', at: at(3) },
        { path: 'none.md', at: at(4) },
        { path: '../secret.txt', at: at(5) },
        { path: 'a.md:4', at: at(6) },
      ],
    });
    expect(text).toBe('page\n\nbefore\n  two\n\nfour');
    expect(source.originOf(5)).toEqual({ file: 'a.md', line: 4 });
    expect(warnings).toEqual([
      'mkdocs.yml:4 Snippet "none.md" is left out: there is no such file',
      'mkdocs.yml:5 Snippet "../secret.txt" is left out: it is outside of the project folder',
    ]);
  });

  it('stops at too many files', async () => {
    const { source, warnings } = await expand('--8<-- "many.md"\n'.repeat(3));
    expect(source.lines.length).toBeLessThan(2_100);
    expect(warnings[0]).toMatch(/too many snippets$/);
  });
});
