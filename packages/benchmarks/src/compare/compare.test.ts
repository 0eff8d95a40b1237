import { pageFacts } from './pageFacts';
import { comparePage } from './comparePage';
import { SiteComparison } from './SiteComparison';
import type { PageFacts } from './Facts';
import { textHash } from './textHash';

function page(body: string): PageFacts {
  const facts = pageFacts(
    `<body><article class="md-content__inner md-typeset">${body}</article>`,
  );
  expect(facts).toBeDefined();
  return facts!;
}

/** What is kept of a page's facts: no text, no tag. */
function kept(body: string): PageFacts {
  const facts = page(body);
  return { ...facts, blocks: facts.blocks.map(({ hash }) => ({ hash })) };
}

it('reads what a page shows, and nothing of the tools around it', () => {
  const facts = page(`
    <a class="md-content__button" title="Edit this page">edit</a>
    <h2 id="a">A “b” <a class="headerlink">¶</a></h2>
    <ul><li>c – d<p>e</p></li></ul>
    <div class="admonition note"><p class="admonition-title">Note</p></div>
    <table class="highlighttable"><tr><th class="filename">f.py</th></tr><tr><td class="linenos">1</td>
    <td class="code"><pre><code>g</code></pre></td></tr></table>
    <table><tr><td>h</td></tr></table>
    <p>i <span class="emojione" title=":j:">😄</span></p>`);
  expect(facts.headings).toEqual([
    { tag: 'h2', id: 'a', hash: textHash('A "b"') },
  ]);
  expect(facts.blocks.map(({ text }) => text)).toEqual([
    ...['A "b"', 'c - d', 'e', 'Note', 'f.py', 'g', 'h', 'i 😄'],
  ]);
  expect(facts.blocks[7].emoji).toEqual(['i', 'i :j:']);
  expect(facts.counts).toEqual({
    ...{ ul: 1, li: 1, admonition: 1, pre: 1, table: 1 },
  });
  expect(facts.raw).toEqual([]);
  expect(textHash('A "b"')).toBe('160mxx2');
});

it.each([
  '!!! note "x"',
  '- a\n- b',
  '| a | b |\n|---|---|',
  '```yaml a: 1',
  'a {: .b}',
  '=== "x"',
])('finds raw syntax in %j', text => {
  expect(page(`<p>${text}</p>`).raw).toHaveLength(1);
  expect(page(`<p><code>${text}</code></p>`).raw).toEqual([]);
});

it('finds no raw syntax in dashes and numbers of a text', () => {
  const text = 'a – b – c – d, 1 - 2 - 3\n4. of many';
  expect(page(`<p>${text}</p>`).raw).toEqual([]);
});

describe('sets aside', () => {
  it('what stock leaves as text, when it follows from our page and the source', () => {
    const source = [
      'Text:\n- *a*\n- [b](c.md)\n    1. [x] d',
      '!!! note "T"\n  Body.',
      '- e\n\n    ```sh\n    first\n\n    g\n    ```',
      '=== "tab"',
    ].join('\n\n');
    const stock = kept(
      '<p>Text: - a - b 1. [x] d</p><p>!!! note "T" Body.</p><p>e ```sh first g ```</p><p>=== "tab"</p><p>gone</p>',
    );
    const ours = page(`
      <p>Text:</p><ul><li>a</li><li>b<ol><li class="task-list-item">d</li></ol></li></ul>
      <div class="admonition note"><p class="admonition-title">T</p><p>Body.</p></div>
      <ul><li>e<pre>first\n\ng</pre></li></ul>`);
    const comparison = comparePage(stock, ours, source);
    expect(comparison.aside).toEqual({
      list: 1,
      callout: 1,
      fence: 1,
      source: 1,
    });
    expect(comparison.differing).toEqual([`#${textHash('gone')}`]);
    expect(comparison.ourCounts).toMatchObject({
      admonition: 1,
      pre: 1,
      task: 1,
    });
    expect(comparison.ourCountsAside).toMatchObject({
      admonition: 0,
      pre: 0,
      task: 0,
    });
  });

  it('emoji, placeholders, pipes, the page’s title and ids that the sanitiser removes', () => {
    const stock = kept(`
      <h1>Some page</h1><h2 id="title">Title</h2>
      <p>a</p><p>b</p><p>c is</p><table><tr><td>d\\|e</td></tr></table>`);
    const ours = page(`
      <h1>Some Page</h1><h2 id="title_1">Title</h2>
      <p>a <span class="emojione" title=":x:">😄</span></p><p>b</p><p>c &lt;x&gt; is</p>
      <table><tr><td>d|e</td></tr></table>`);
    const comparison = comparePage(stock, ours, '');
    expect(comparison.aside).toEqual({
      emoji: 1,
      placeholder: 1,
      pipe: 1,
      title: 1,
    });
    expect(comparison).toMatchObject({ ids: 2, sameIds: 1, renamedIds: 1 });
    expect(comparison.differing).toEqual([]);
  });

  it('headings that are none', () => {
    const source = '- #12: a\n\n```\n# b\n```\n\n# c';
    const stock = kept(
      '<h1 id="12-a">12: a</h1><h1 id="b">b</h1><h1 id="c">c</h1>',
    );
    const ours = page('<ul><li>#12: a</li></ul><pre># b</pre>');
    const comparison = comparePage(stock, ours, source);
    expect(comparison).toMatchObject({ aside: { heading: 2 }, mistakenIds: 2 });
    expect(comparison.differing).toEqual([`#${textHash('c')}`]);
  });

  it('nothing that is lost or changed', () => {
    const source = 'Text:\n- a\n- b';
    const stock = kept('<h2 id="x">X</h2><p>Text: - a - b</p><p>c</p>');
    const ours = page(
      '<h2 id="y_1">X</h2><p>Text:</p><ul><li>a</li></ul><p>C</p>',
    );
    const comparison = comparePage(stock, ours, source);
    expect(comparison.aside).toEqual({});
    expect(comparison.renamedIds).toBe(0);
    expect(comparison.differing).toHaveLength(2);
  });
});

it('says which figures of a site are below the threshold', () => {
  const source = { of: () => '' } as never;
  const stock = page('<h2 id="a">A</h2><p>b</p><pre>c</pre>');
  const same = new SiteComparison(
    new Map([['index.html', stock]]),
    new Map([['index.html', stock]]),
    source,
  );
  expect(same).toMatchObject({ ids: 100, blocks: 100, failures: [] });
  const other = new SiteComparison(
    new Map([
      ['index.html', stock],
      ['a/index.html', stock],
    ]),
    new Map([['index.html', page('<h2 id="x">A</h2><p>!!! note</p>')]]),
    source,
  );
  expect(other.failures).toEqual([
    ...[
      'pages',
      'heading ids',
      'blocks as they are',
      'blocks',
      'pre',
      'raw syntax',
    ],
  ]);
});
