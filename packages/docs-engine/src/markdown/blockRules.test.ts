import fc from 'fast-check';
import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { SourceText } from '../source';
import { createMarkdown } from './createMarkdown';
import type { PageEnv } from './PageEnv';

function envOf(text: string): PageEnv {
  return {
    source: SourceText.of('index.md', text),
    headings: [],
    warn: () => {},
  };
}

function render(text: string, md: MarkdownIt = createMarkdown()): string {
  return md.render(text, envOf(text));
}

/** Counts how often the parser looks at a line. */
function looksAtLines(text: string): number {
  const md = createMarkdown();
  let looks = 0;
  const counted = (lines: number[]) =>
    new Proxy(lines, {
      get(target, key) {
        looks += typeof key === 'string' && /^\d/.test(key) ? 1 : 0;
        return Reflect.get(target, key);
      },
    });
  const { State } = md.block;
  md.block.State = class extends State {
    constructor(src: string, parser: MarkdownIt, env: object, out: Token[]) {
      super(src, parser, env, out);
      this.sCount = counted(this.sCount);
      this.eMarks = counted(this.eMarks);
    }
  } as new (...args: ConstructorParameters<typeof StateBlock>) => StateBlock;
  render(text, md);
  return looks;
}

const fragments = [
  ...[
    '!!! note',
    '??? "T"',
    '???+ tip',
    '=== "A"',
    '===! "B"',
    '"',
    '/// note',
  ],
  ...[
    '///',
    '//// tab | A',
    '/// define',
    '/// caption',
    '/// html | p',
    ': x',
  ],
  ...[
    '> [!NOTE]',
    '>>> [!tip] T',
    '>>>',
    '> ',
    '[^1]',
    '[^1]: a',
    '[^',
    '*[A]: b',
  ],
  ...[
    'A',
    '| a | b |',
    '|---|---|',
    '| `x|y` | z |',
    '<div markdown>',
    '</div>',
  ],
  ...[
    '<p markdown="block">',
    '</p>',
    '<td markdown=span',
    '<!--',
    '-->',
    '[TOC]',
  ],
  ...[
    '- [ ] a',
    '- ',
    '1. a',
    '  - b',
    '# H',
    '```',
    '~~~',
    '    ',
    '\t',
    '\\',
    '`',
  ],
  ...['{: .a }', ' ', '---', ':', 'a: b'],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 4, arbitrary: fc.constantFrom('\n', '\n\n', '\n    ', '\n  ') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

it('never throws, and closes every block it opens', () => {
  const md = createMarkdown();
  fc.assert(
    fc.property(text, input => {
      const tokens = md.parse(input, envOf(input));
      const depth = tokens.reduce((sum, { nesting }) => {
        expect(sum + nesting).toBeGreaterThanOrEqual(0);
        return sum + nesting;
      }, 0);
      expect(depth).toBe(0);
      md.renderer.render(tokens, md.options, envOf(input));
    }),
    { numRuns: 1_500 },
  );
});

const indented = (body: string, first: string, columns: number) =>
  first +
  body
    .replace(/^(?=.)/gm, ' '.repeat(columns))
    .slice(first.endsWith('\n') ? 0 : columns);

/** Each way to hold a body: how it is written, and what stands around the body's HTML. */
const containers = {
  admonition: (body: string) => indented(body, '!!! note\n', 4),
  details: (body: string) => indented(body, '??? note "T"\n', 4),
  tab: (body: string) => indented(body, '=== "A"\n', 4),
  slashes: (body: string) => `/////// note\n${body}\n///////`,
  alert: (body: string) => `> [!NOTE]\n>\n${body.replace(/^/gm, '> ')}`,
  html: (body: string) => `<section markdown>\n\n${body}\n\n</section>`,
  bullets: (body: string) => indented(`a\n\n${body}`, '- ', 2),
  wideBullets: (body: string) => indented(`a\n\n${body}`, '-   ', 4),
  numbers: (body: string) => indented(`a\n\n${body}`, '1. ', 3),
  definition: (body: string) => `a\n${indented(`a\n\n${body}`, ':   ', 4)}`,
};
const leaves = [
  'Text *here*\nand there.',
  '```\nfence\n\n    more\n```',
  '- a\n- b\n\n    c',
  '| a | b |\n|---|---|\n| 1 | `x|y` |',
  '> quote',
  '!!! tip\n    Text.',
  '=== "A"\n    a\n\n=== "B"\n    b',
  '- [x] done',
];
const names = Object.keys(containers) as (keyof typeof containers)[];

it('holds every block in every other, three deep', () => {
  const plain = (html: string) =>
    html.replace(/__tabbed_\d+/g, '').replace(/data-tabs="\d+/g, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom(...leaves), { minLength: 1, maxLength: 2 }),
      (around, bodies) => {
        const body = bodies.join('\n\nText.\n\n');
        const page = around.reduceRight(
          (inner, name) => containers[name](inner),
          body,
        );
        expect(plain(render(page))).toContain(plain(render(body)));
      },
    ),
    { numRuns: 400 },
  );
});

const repeated: Record<string, (count: number) => string> = {
  'admonitions without a body': n => '!!! note\n'.repeat(n),
  'blank lines in a body': n => `!!! note\n${'\n'.repeat(n)}    a`,
  tabs: n => '=== "A"\n    a\n'.repeat(n),
  'blocks that are never closed': n => '/// note\n'.repeat(n),
  'blocks that are closed outside of their list': n =>
    `- a\n${'  /// note\n'.repeat(n)}\na\n\n${'///\n'.repeat(n)}`,
  'elements that are closed outside of their list': n =>
    `- a\n${'  <div markdown>\n'.repeat(n)}\na\n\n${'</div>\n'.repeat(n)}`,
  'elements in each other': n =>
    '<div markdown>\n'.repeat(n) + '</div>\n'.repeat(n),
  'alerts of several lines in each other': n =>
    '>>> [!note]\n'.repeat(n) + '>>>\n'.repeat(n),
  captions: n => '/// caption\na\n///\n'.repeat(n),
  'terms and definitions': n => 'a\n: b\n'.repeat(n),
  'terms without a definition': n => `${'a\n'.repeat(n)}: b`,
  footnotes: n => '[^1]: a\n'.repeat(n),
  abbreviations: n => '*[A]: b\n'.repeat(n),
};

it.each(Object.keys(repeated))('looks at lines in linear time: %s', name => {
  const few = looksAtLines(repeated[name](400));
  const many = looksAtLines(repeated[name](1_600));
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(4.8);
});

const long: Record<string, string> = {
  'quotes in a title': `!!! note ${'"'.repeat(1e6)}`,
  'words in a title': `!!! note ${'a '.repeat(5e5)}!`,
  'blanks in a title': `??? note${' '.repeat(1e6)}a!`,
  'footnotes that begin': `${'[^'.repeat(1e5)}\n\n[^1]: a`,
  'elements on a line': '<p markdown>a</p>'.repeat(2e4),
  'tags that never end': `<p ${'a="<p a=1 '.repeat(1e5)} markdown`,
  'comments that never end': '<!-- <p markdown>'.repeat(6e4),
  'runs of backticks': `<p markdown>\n${Array.from({ length: 1e3 }, (_, n) =>
    '`'.repeat(n),
  ).join(' ')}\n</p>`,
  'abbreviations that begin alike': `*[${'A '.repeat(49)}B]: c\n\n${'A '.repeat(
    2e5,
  )}`,
  'equal headings': '# a\n'.repeat(3e4),
  cells: `${'|a'.repeat(3e4)}\n${'|-'.repeat(3e4)}\n${'|`|`'.repeat(3e4)}`,
  'quotes in quotes': `${'>'.repeat(1e5)} [!NOTE]`,
};

it.each(Object.keys(long))('renders in time: %s', name => {
  const started = Date.now();
  expect(render(long[name]).length).toBeGreaterThan(0);
  expect(Date.now() - started).toBeLessThan(20_000);
});
