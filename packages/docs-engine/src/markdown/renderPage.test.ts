import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceText } from '../source';
import { createMarkdown } from './createMarkdown';
import { drawGraph } from './diagrams';
import { renderPage, type RenderContext } from './renderPage';

async function render(text: string, context: Partial<RenderContext> = {}) {
  const warnings: string[] = [];
  const page = await renderPage(SourceText.of('docs/a.md', text), {
    markdown: createMarkdown(),
    warn: (message, at) => warnings.push(`${at?.file}:${at?.line} ${message}`),
    ...context,
  });
  return { ...page, warnings };
}

describe('renderPage', () => {
  it('splits off the front matter and finds title, headings and links', async () => {
    const page = await render(
      '---\ntitle: A\nhide: [toc]\n---\n# One\n\n[x](y.md)\n## Two\n![i](z.png)\n',
    );
    expect(page).toMatchObject({
      frontMatter: { title: 'A', hide: ['toc'] },
      title: 'One',
      headings: [
        { level: 1, id: 'one', text: 'One', line: 0 },
        { level: 2, id: 'two', text: 'Two', line: 3 },
      ],
      links: [
        { kind: 'link', href: 'y.md', line: 2 },
        { kind: 'image', href: 'z.png', line: 4 },
      ],
      warnings: [],
    });
    expect(page.source.originOf(2)).toEqual({ file: 'docs/a.md', line: 7 });
    expect(page.html).toMatch(/^<h1 id="one">One/);
  });

  it.each([
    ['no front matter', 'a\n---\nb\n---', '<h2 id="a">', []],
    ['an open one', '---\na: 1\n', '<hr>', []],
    ['text between rules', '---\nJust text\n---\n', 'Just text', []],
    ['an empty one', '---\n---\nx', '<p>x</p>', []],
    [
      'one that is no YAML',
      '---\ntitle: A\nbad: [1\n---\nx',
      '<p>x</p>',
      [expect.stringMatching(/^docs\/a.md:\d+ The front matter is not YAML: /)],
    ],
    [
      'one with too many aliases',
      `---\na: &a [x,x]\n${Array.from(
        { length: 20 },
        (_, index) =>
          `${'bcdefghijklmnopqrstuv'[index]}: &${
            'bcdefghijklmnopqrstuv'[index]
          } [*${'abcdefghijklmnopqrstu'[index]},*${
            'abcdefghijklmnopqrstu'[index]
          }]`,
      ).join('\n')}\n---\nx`,
      '<p>x</p>',
      [expect.stringContaining('The front matter is not YAML')],
    ],
  ])('reads %s', async (_, text, html, warnings) => {
    const page = await render(text);
    expect(page.html).toContain(html);
    expect(page.warnings).toEqual(warnings);
    expect(page.frontMatter).toEqual({});
  });

  it('lets the site say where links lead, also in raw HTML', async () => {
    const asked: string[] = [];
    const { html, links } = await render(
      [
        '[a](b.md "t") [c](<d e.md#f>) <https://x.org> [r]',
        '![g](h.png){ .i }<br',
        '> <a class=x href="j.md">J</a> <img src=k.png> <a href="l/">L</a>',
        '`<a href="no.md">` <A HREF = \'m.md#n\' title="<a href=\'no.md\'>">',
        '<a href="https://y.org/o.md"> <img src="/p.png" src="data:x">',
        '',
        '<div>',
        '<!-- <a href="no.md"> -->',
        '<a',
        '  href="q.md">Q</a><img alt="a > b" src="s.png"/>',
        '</div>',
        '',
        '```html',
        '<a href="no.md">',
        '```',
        '',
        '[r]: t.md',
        '',
        '<a href="open.md',
      ].join('\n'),
      {
        resolveLink: (href, at, kind) => {
          asked.push(`${at?.line} ${kind} ${href}`);
          return `/to/${href}"`;
        },
      },
    );
    expect(asked).toEqual([
      '1 link b.md',
      '1 link d%20e.md#f',
      '1 link https://x.org',
      '1 link t.md',
      '2 image h.png',
      '3 link j.md',
      '3 image k.png',
      '4 link m.md#n',
      '10 link q.md',
      '10 image s.png',
    ]);
    expect(links).toHaveLength(asked.length);
    expect(html).toContain('<a href="/to/b.md&quot;" title="t">');
    expect(html).toContain('<a class=x href="/to/j.md&quot;">');
    expect(html).toContain('<img src=/to/k.png&quot;>');
    expect(html).toContain("<A HREF = '/to/m.md#n&quot;' title=");
    expect(html).toContain('<img alt="a > b" src="/to/s.png&quot;"/>');
    expect(html).toContain('<!-- <a href="no.md"> -->');
  });

  it('draws graphs, and shows one that is wrong as its source', async () => {
    const { html, warnings } = await render(
      [
        '- ```dot',
        '  digraph { a -> b; b [URL="javascript:alert(1)"]; c [style=filled] }',
        '  ```',
        '- ```graphviz dot x.svg',
        '  digraph {',
        '  ```',
      ].join('\n'),
      { diagrams: { graphviz: drawGraph } },
    );
    expect(html).toContain('<div class="graphviz"><svg fill="currentColor"');
    expect(html).toContain('stroke="currentColor"');
    expect(html).toMatch(
      /fill="lightgrey" stroke="black"[^]*?<text fill="black"/,
    );
    expect(html).not.toMatch(/javascript| id="|<script|<!/);
    expect(html).toContain('>digraph {\n</code>');
    expect(warnings).toEqual([
      expect.stringMatching(
        /^docs\/a.md:4 The diagram \(graphviz\) is shown as text: syntax error/,
      ),
    ]);
  });

  it('keeps the ground of a graph light when the author filled it', async () => {
    const { html } = await render(
      '```dot\ndigraph { subgraph cluster_a { bgcolor=yellow; a } }\n```',
      { diagrams: { graphviz: drawGraph } },
    );
    expect(html).toContain('color:#000;background:#fff');
  });

  it('tells where in a snippet a warning belongs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-'));
    try {
      await writeFile(join(folder, 'part.md'), 'x\n\n```math\n\\nope\n```\n');
      const { html, warnings } = await render('a\n\n--8<-- "part.md"\n', {
        snippets: { folder },
      });
      expect(html).toContain(
        '<div class="arithmatex"><code>\\nope</code></div>',
      );
      expect(warnings).toEqual([
        'part.md:3 The formula is shown as text: Unsupported function name: \\nope',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
