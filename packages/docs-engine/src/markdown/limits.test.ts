import fc from 'fast-check';
import { SourceText } from '../source';
import { createMarkdown } from './createMarkdown';
import type { PageEnv } from './PageEnv';
import { renderPage } from './renderPage';

/** Beginnings of every piece of syntax, and some that are closed. */
const pieces = [
  ...['[', '![', '[a](', '[a]', '*', '**a', '*a ', '_a', '~', '~a~', '~~'],
  ...['==', '==a', '^', '^a', '^^', '`', '``', '{', '{: ', '{++', '{--x'],
  ...['{~~', '{==', '{>>', '*a*{', '*a*{: .b ', '`a`{.b', '$', '$a', '$$'],
  ...['$$a', '\\(', '\\[', '\\begin{a}\n', '++', '++"', '++a+', '++a++'],
  ...[':a:', ':smile:', '(c)', '-->', '1/2', '1st', '11111', '<', '<a '],
  ...['<a href="', '<!--', '<!-- a ', 'www.', 'www.a', 'http://', 'http://a'],
  ...['a@', 'a@b', 'a@b.c ', 'https://a.b/(', 'https://a.b ', '`#!py a` '],
  ...['{% dot a\n', '::uml::\n', '{++\n', '$$\n', '\\[\n', '\\begin{x}\n'],
  ...['> ', '- ', '  - a\n', '1. ', '```\n', '```a\n', '~~~ {.a title="'],
  ...['| a ', '|a|b|\n|-|-|\n', '\n{: .a}', '# a {', 'a\n{: .b}\n', '\\'],
  ...['[a]: b\n', '&amp;', '<img src="a.md">', '<a href="x.md">', '<div>\n<a'],
  ...['\t', '\u0000', '\ud800', '日', '</a>', 'a\n', '--8<-- "a"\n', '[^1]'],
  ...['<!-- a --> b\n', '<!-- a --><!--', '[a] [b]\n', '[a](b ', '[a][^1] '],
  ...['##a\n', '```a tab="b"\n', '<hr>\na\n', '<p>\n', '</p>\n', '| -- -|\n'],
  ...['!!! a\n', '??? a\n', '=== "a"\n', '/// a\n', '    ', '\n', '---\n'],
];

function render(text: string): string {
  const env: PageEnv = {
    source: SourceText.of('a.md', text),
    headings: [],
    links: [],
    warn: () => {},
    resolveLink: href => href,
  };
  return createMarkdown({ math: true }).render(text, env);
}

it.each(pieces)('takes linear time for many %j', piece => {
  const text = piece.repeat(Math.ceil(60_000 / piece.length));
  const start = performance.now();
  expect(render(text)).toBeDefined();
  // What takes quadratic time takes many seconds for this.
  expect(performance.now() - start).toBeLessThan(3_000);
});

it('takes a page with lists nested 1,000 deep, and a line of 1 MB', () => {
  const nested = Array.from(
    { length: 1_000 },
    (_, deep) => `${'  '.repeat(deep)}- a`,
  );
  expect(render(nested.join('\n'))).toContain('<li>');
  expect(render('a *b* '.repeat(170_000)).length).toBeGreaterThan(1_000_000);
});

it('never throws', async () => {
  const markdown = createMarkdown({ math: true });
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })),
      {
        maxLength: 40,
      },
    )
    .map(parts => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async page => {
      const warn = jest.fn();
      const { html } = await renderPage(SourceText.of('a.md', page), {
        markdown,
        warn,
        snippets: { folder: __dirname },
      });
      expect(typeof html).toBe('string');
    }),
    { numRuns: 300 },
  );
});
