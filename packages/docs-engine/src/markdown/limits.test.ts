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
  ...['> # a\nb\n', '> > ```a\na\n', '> !!! a\nb\n'],
  ...['<!-- a --> b\n', '<!-- a --><!--', '[a] [b]\n', '[a](b ', '[a][^1] '],
  ...['##a\n', '```a tab="b"\n', '<hr>\na\n', '<p>\n', '</p>\n', '| -- -|\n'],
  ...['!!! a\n', '??? a\n', '=== "a"\n', '/// a\n', '    ', '\n', '---\n'],
  ...['<div markdown>\n', '</div>\n', '<script>', "<a b='", '<a id=x>', '%}\n'],
  ...[
    '::end-uml::\n',
    '++}\n',
    '$$a\n',
    '>>> [!note]\n',
    '> [!tip]\n',
    '///\n',
  ],
  ...['# a\n', '[^1]: a\n', '*[a]: b\n', ': a\n', '[TOC]\n\n', '- [ ] a\n'],
  ...[
    '<base>',
    '<meta ',
    '<div>\n<base\n',
    '/// caption\n',
    '/// define\n',
    '::uml:: source="a"\n',
    '=== "a"\n    b\n',
  ],
];

const markdown = createMarkdown({ math: true });
const withoutArithmatex = createMarkdown();

function render(text: string, parser = markdown): string {
  const env: PageEnv = {
    source: SourceText.of('a.md', text),
    headings: [],
    links: [],
    warn: () => {},
    resolveLink: href => href,
  };
  return parser.render(text, env);
}

/** Milliseconds of this process, so that others on the machine do not count. */
function effort(text: string, parser = markdown): number {
  const before = process.cpuUsage();
  render(text, parser);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const small = 4_000;
const times = 16;
/** Linear is 16, quadratic 256. */
const mostTimes = 80;
/** Less is no measure of anything. */
const leastMs = 4;
const attempts = 4;

/**
 * How many times as long a text takes that is sixteen times as long. Noise makes it larger, hardly smaller: the least of
 * some attempts is taken.
 */
function growth(piece: string, parser = markdown): number {
  const text = (length: number) =>
    piece.repeat(Math.ceil(length / piece.length));
  let least = Infinity;
  let base = leastMs;
  for (let tries = 0; tries < attempts && least > mostTimes; tries++) {
    base = Math.max(base, effort(text(small), parser));
    least = Math.min(least, effort(text(small * times), parser) / base);
  }
  return least;
}

it.each(pieces)('takes linear time for many %j', piece => {
  expect(growth(piece)).toBeLessThan(mostTimes);
});

it.each([
  ...['$', '$a', ' $a', '$a$ ', ' $a$', '$$', '$$a', '$$ a $$ ', '$\\', '\\$'],
  ...['$`', '$`a', ' $`a`$', '$$\n', '$$a\n', '$$a$$\n', '$$a$$ b\n', '> $$\n'],
  ...['$$\n- ', '$$\na\n\n', ' $a b', ' $\\a{', ' $a\n', '[$a', '*$a*'],
])('takes linear time for many %j without arithmatex', piece => {
  expect(growth(piece, withoutArithmatex)).toBeLessThan(mostTimes);
});

it('takes linear time for what is put together of them', () => {
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 })
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(text, piece => {
      expect(growth(piece)).toBeLessThan(mostTimes);
    }),
    // The same texts every time: what they take is known.
    { seed: 7, numRuns: 40, endOnFailure: true },
  );
});

it('takes a page with lists nested 1,000 deep, and shows what is too deep as it was written', async () => {
  const depth = 1_000;
  const lines = Array.from(
    { length: depth },
    (_, deep) => `${'  '.repeat(deep)}- item ${deep}`,
  );
  const warnings: string[] = [];
  const { html } = await renderPage(
    SourceText.of('a.md', [...lines, '  - second', '', '# After'].join('\n')),
    {
      markdown,
      warn: (message, at) =>
        warnings.push(`${at?.file}:${at?.line} ${message}`),
    },
  );
  const missing = lines.filter(
    (_, deep) => !new RegExp(`item ${deep}\\b`).test(html),
  );
  expect(missing).toEqual([]);
  expect(html.match(/<li>/g)).toHaveLength(51);
  expect(html).toContain('<li>second</li>');
  expect(html).toContain('<h1 id="after">');
  expect(warnings).toEqual([
    'a.md:50 Lists, quotes and other blocks are nested more than 100 deep; what is deeper is shown as it was written.',
  ]);
});

it('takes a line of 1 MB', () => {
  expect(render('a *b* '.repeat(170_000)).length).toBeGreaterThan(1_000_000);
});

const anything = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));

it('never throws', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async page => {
      const { html } = await renderPage(SourceText.of('a.md', page), {
        markdown,
        warn: () => {},
        snippets: { folder: __dirname },
      });
      expect(typeof html).toBe('string');
    }),
    { numRuns: 300 },
  );
});

it('has each word of a text in the article, however it is put together', async () => {
  const structure = [
    ...['> ', '- ', '  - ', '1. ', '    ', '!!! note\n    ', '=== "tab"\n    '],
    ...[
      '# ',
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '| a |\n',
      '==',
      '^^',
      '??? tip\n    ',
    ],
  ];
  const text = fc.array(fc.constantFrom(...structure), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, async parts => {
      const page = parts.map((part, index) => `${part}w${index}x `).join('');
      const { html } = await renderPage(SourceText.of('a.md', page), {
        markdown,
        warn: () => {},
      });
      parts.forEach((_, index) => expect(html).toContain(`w${index}x`));
    }),
    { numRuns: 200 },
  );
});
