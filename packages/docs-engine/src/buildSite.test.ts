import { statSync } from 'node:fs';
import { join } from 'node:path';
import { TestProject } from './__testUtils__/TestProject';

let project: TestProject;

afterEach(() => project.remove());

const page = (title: string) => `# ${title}\n`;

it('builds what the portal asks of a site, and writes nothing elsewhere', async () => {
  project = new TestProject({
    'mkdocs.yml': 'site_name: Harbour & Docks\nsite_description: Ships\n',
    'docs/index.md':
      '---\nhide: [toc]\n---\n# Welcome\n\nSee [more](guide/install.md#step-two).\n',
    'docs/guide/install.md':
      '# Install\n\nFirst.\n\n## Step two\n\nThen `x`.\n\n![Map](../map.png)\n',
    'docs/map.png': new Uint8Array([1, 2, 3]),
    'docs/.hidden/x.md': page('Hidden'),
    'docs/templates/x.md': page('Template'),
  });
  const before = project.list(project.dir);
  const report = await project.build();
  expect(report).toMatchObject({ pages: 2, cached: 0, warnings: [] });
  const [stylesheet] = report.files.filter(file => file.endsWith('.css'));
  expect(stylesheet).toMatch(
    /^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/,
  );
  expect(project.list()).toEqual(
    [
      stylesheet,
      'guide/install/index.html',
      'index.html',
      'map.png',
      'search/search_index.json',
      'techdocs_metadata.json',
    ].sort(),
  );
  expect(report.files.sort()).toEqual(project.list());
  expect(project.list(project.dir)).toEqual(before);
  expect(JSON.parse(project.read('techdocs_metadata.json'))).toEqual({
    site_name: 'Harbour & Docks',
    site_description: 'Ships',
    build_timestamp: expect.any(Number),
    files: expect.arrayContaining(['index.html', 'map.png']),
  });
  expect(JSON.parse(project.read('search/search_index.json')).docs).toEqual([
    { location: '', title: 'Welcome', text: 'See more.' },
    { location: 'guide/install/', title: 'Install', text: 'First.' },
    { location: 'guide/install/#step-two', title: 'Step two', text: 'Then x.' },
  ]);

  const html = project.read('guide/install/index.html');
  expect(html.match(/<link [^>]*>/g)).toEqual([
    `<link rel="stylesheet" href="../../${stylesheet}">`,
  ]);
  expect(html).toContain('<title>Install - Harbour &amp; Docks</title>');
  expect(html).toContain('src="../../map.png"');
  expect(html).toContain(
    '<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc">',
  );
  expect(html).toContain('href="#step-two" class="md-nav__link"');
  expect(html).toContain(
    '<a href="../../" class="md-footer__link md-footer__link--prev">',
  );
  expect(html).not.toContain('md-footer__link--next');
  expect(html).not.toContain('Edit this page');
  const index = project.read('index.html');
  expect(index).toContain('href="guide/install/#step-two"');
  expect(index).toContain('data-md-type="toc" hidden>');
  expect(statSync(join(project.out, 'map.png')).size).toBe(3);
});

it('orders pages without a nav as MkDocs does, and names them by heading or file', async () => {
  project = new TestProject({
    'docs/README.md': page('Start'),
    'docs/zeta.md': 'No heading.\n',
    'docs/Alpha-one.md': 'No heading.\n',
    'docs/10.md': page('Ten'),
    'docs/9.md': page('Nine'),
    'docs/sub-folder/b.md':
      '---\ntitle: Own title\nstatus: new\n---\n# Heading\n',
    'docs/sub-folder/index.md': 'No heading.\n',
    'docs/sub-folder/deep/x.md': page('X & Y'),
  });
  expect(await project.warnings({ name: 'Berth' })).toEqual([]);
  expect(project.nav('index.html')).toEqual([
    'Start → ./',
    'Ten → 10/',
    'Nine → 9/',
    'Alpha one → Alpha-one/',
    'Zeta → zeta/',
    'Sub folder',
    '  Sub folder → sub-folder/',
    '  Own title → sub-folder/b/',
    '  Deep',
    '    X & Y → sub-folder/deep/x/',
  ]);
  expect(project.article('zeta/index.html')).toBe(
    '<h1>Zeta</h1><p>No heading.</p>\n',
  );
  expect(project.read('index.html')).toContain('md-status--new');
  expect(project.read('index.html')).toContain(
    '<label class="md-nav__title" for="__drawer">Berth</label>',
  );
});

it('follows a nav with sections, addresses, folders and patterns, and names what is missing', async () => {
  project = new TestProject({
    'mkdocs.yml': `nav:
  - Home: index.md
  - Tutorials: tutorials/*
  - Named:
      - tutorials/one.md
      - ./guide//deep/../a.md
      - Site: https://example.com/?a=1&b=2
      - Mail: mailto:docs@example.com
  - Guide: guide/
  - missing.md
  - Paper: paper.pdf
  - Script: "javascript:alert(1)"
  - Wrong: docs/tutorials/two.md
  - Empty:
not_in_nav: /guide/b.md
`,
    'docs/index.md': page('Hello'),
    'docs/paper.pdf': 'pdf',
    'docs/tutorials/one.md': page('One'),
    'docs/tutorials/two.md': page('Two'),
    'docs/tutorials/three.md': page('Three'),
    'docs/tutorials/more/four.md': page('Four'),
    'docs/guide/a.md': page('A'),
    'docs/guide/b.md': page('B'),
  });
  expect(await project.warnings()).toEqual([
    'mkdocs.yml:14: This entry of the navigation leads nowhere.',
    'mkdocs.yml:10: The entry "missing.md" of the navigation leads to no page.',
    'mkdocs.yml:12: The entry "javascript:alert(1)" of the navigation has an unknown scheme.',
  ]);
  expect(project.nav('tutorials/one/index.html')).toEqual([
    'Home → ../../',
    'Tutorials',
    '  Three → ../../tutorials/three/',
    'Named',
    '  One → ../../tutorials/one/',
    '  A → ../../guide/a/',
    '  Site → https://example.com/?a=1&b=2',
    '  Mail → mailto:docs@example.com',
    'Guide',
    '  A → ../../guide/a/',
    'Paper → ../../paper.pdf',
    'Wrong → ../../tutorials/two/',
  ]);
  expect(project.has('tutorials/more/four/index.html')).toBe(true);
  expect(project.has('guide/b/index.html')).toBe(true);
  const footer = project.read('tutorials/one/index.html').split('<footer')[1];
  expect(footer).toMatch(
    /href="\.\.\/three\/".*Previous.*Three.*href="\.\.\/\.\.\/guide\/a\/".*Next.*>A</s,
  );
});

it('includes other sites of the project below their names', async () => {
  project = new TestProject({
    'mkdocs.yml': `site_name: All
repo_url: https://github.com/larkspur/all
edit_uri: edit/main/docs/
nav:
  - index.md
  - Billing: '!include ./services/billing/mkdocs.yml'
  - '*include ./services/*/mkdocs.yml'
  - Again: !include services/nested/mkdocs.yml
  - Out: '!include ../other/mkdocs.yml'
  - Gone: '!include gone/mkdocs.yml'
`,
    'docs/index.md':
      '# All\n\n[Pay](../services/billing/docs/pay.md) and [Pay](billing-api/pay.md#refunds)\n',
    'services/billing/mkdocs.yml':
      'site_name: Billing API\nnav:\n  - index.md\n  - Pay: pay.md\n',
    'services/billing/docs/index.md':
      '# Billing\n\n[Ship](../../shipping/docs/index.md)\n',
    'services/billing/docs/pay.md': '# Paying\n\n## Refunds\n',
    'services/shipping/mkdocs.yml':
      'site_name: shipping\ndocs_dir: docs\nrepo_url: https://github.com/larkspur/ship\nedit_uri: edit/next/docs/\n',
    'services/shipping/docs/index.md': page('Shipping'),
    'services/nested/mkdocs.yml':
      "site_name: nested\nnav:\n  - Loop: '!include ../../mkdocs.yml'\n  - index.md\n",
    'services/nested/docs/index.md': page('Nested'),
  });
  expect(await project.warnings()).toEqual([
    'mkdocs.yml:7: services/billing/mkdocs.yml is included twice.',
    'services/nested/mkdocs.yml:3: !include ../../mkdocs.yml is left out: an included site may not include others.',
    'mkdocs.yml:8: services/nested/mkdocs.yml is included twice.',
    'mkdocs.yml:9: !include ../other/mkdocs.yml must name an mkdocs.yml of this project.',
    'mkdocs.yml:10: There is no gone/mkdocs.yml.',
  ]);
  expect(project.nav('index.html')).toEqual([
    'All → ./',
    'Billing',
    '  Billing → billing-api/',
    '  Pay → billing-api/pay/',
    'nested',
    '  Nested → nested/',
    'shipping',
    '  Shipping → shipping/',
  ]);
  expect(project.article('index.html')).toMatch(
    /href="billing-api\/pay\/".*href="billing-api\/pay\/#refunds"/s,
  );
  expect(project.article('billing-api/index.html')).toContain(
    'href="../shipping/"',
  );
  const editOf = (path: string) =>
    /<a href="([^"]*)" title="Edit this page"/.exec(project.read(path))?.[1];
  expect(editOf('index.html')).toBe(
    'https://github.com/larkspur/all/edit/main/docs/index.md',
  );
  expect(editOf('billing-api/pay/index.html')).toBe(
    'https://github.com/larkspur/all/edit/main/services/billing/docs/pay.md',
  );
  expect(editOf('shipping/index.html')).toBe(
    'https://github.com/larkspur/ship/edit/next/docs/index.md',
  );
});

it.each([
  [
    'repo_url: https://github.com/o/r',
    undefined,
    'https://github.com/o/r/edit/master/docs/a%20b.md',
  ],
  ['repo_url: https://git.example.com/o/r', undefined, undefined],
  ['repo_url: https://github.com/o/r\nedit_uri: ""', undefined, undefined],
  [
    'repo_url: https://git.example.com/o/r\nedit_uri: "?file="',
    undefined,
    'https://git.example.com/o/r?file=/a%20b.md',
  ],
  [
    'repo_url: https://git.example.com/o/r\nedit_uri_template: "e/{path_noext!q}?x={path}"',
    undefined,
    'https://git.example.com/o/r/e/a%20b?x=a%20b.md',
  ],
  ['edit_uri: "javascript:alert(1)//"', undefined, undefined],
  [
    'site_name: x',
    {
      repoUrl: 'https://github.com/o/r',
      editUri: 'https://github.com/o/r/edit/main/docs',
    },
    'https://github.com/o/r/edit/main/docs/a%20b.md',
  ],
  [
    'site_name: x',
    { projectUri: 'https://github.com/o/r/edit/main/sub' },
    'https://github.com/o/r/edit/main/sub/docs/a%20b.md',
  ],
  [
    'repo_url: https://github.com/a/b\nedit_uri: blob/x/',
    {
      repoUrl: 'https://github.com/o/r',
      editUri: 'https://github.com/o/r/edit/main/docs',
    },
    'https://github.com/a/b/blob/x/a%20b.md',
  ],
])('edits at the right place: %s', async (config, edit, expected) => {
  project = new TestProject({
    'mkdocs.yml': config,
    'docs/index.md': page('I'),
    'docs/a b.md': page('A'),
  });
  await project.build({ edit });
  const [, href] =
    /<a href="([^"]*)" title="Edit this page"/.exec(
      project.read('a b/index.html'),
    ) ?? [];
  expect(href).toBe(expected);
});

it('writes redirects, and leaves out those that stand in a page’s way', async () => {
  project = new TestProject({
    'mkdocs.yml': `plugins:
  - techdocs-core
  - redirects:
      redirect_maps:
        old/name.md: new.md#part
        gone.md: https://example.com/x
        new.md: index.md
        other.md: nowhere.md
        ../../escape.md: index.md
`,
    'docs/index.md': page('Home'),
    'docs/new.md': '# New\n\n## Part\n',
  });
  expect(await project.warnings()).toEqual([
    'mkdocs.yml:7: The redirect from "new.md" is left out: there is such a page.',
    'mkdocs.yml:8: The redirect to "nowhere.md" leads to nothing.',
    'mkdocs.yml:9: The redirect from "../../escape.md" must name a page of the docs.',
  ]);
  expect(project.read('old/name/index.html')).toContain(
    '<meta http-equiv="refresh" content="0; url=../../new/#part">',
  );
  expect(project.read('old/name/index.html')).toContain(
    '<p>This page has moved to <a href="../../new/#part">New</a>.</p>',
  );
  expect(project.read('gone/index.html')).toContain(
    'url=https://example.com/x"',
  );
  expect(project.read('gone/index.html')).toContain(
    '<a href="https://example.com/x">https://example.com/x</a>',
  );
});

it('renames ids that the reader takes away, with every link to them', async () => {
  project = new TestProject({
    'docs/index.md':
      '# Home\n\n[a](other.md#title) [b](other.md#links) [c](#images)\n\n## Images\n\n[TOC]\n',
    'docs/other.md':
      '# Title\n\n## Links\n\n[up](#title) <a href="#links">raw</a> <a name="cookie"></a>\n\n## Links 1\n\n## links_1\n',
  });
  expect(await project.warnings()).toEqual([]);
  const home = project.article('index.html');
  expect(home).toContain('href="other/#title_1"');
  expect(home).toContain('href="other/#links_2"');
  expect(home).toContain('<h2 id="images_1">');
  expect(home.match(/href="#images_1"/g)).toHaveLength(3);
  const other = project.article('other/index.html');
  expect(other).toContain('<h1 id="title_1">');
  expect(other).toContain('<a href="#links_2">raw</a>');
  expect(other).toContain('name="cookie_1"');
  expect(other).not.toMatch(/(?:id="|name="|href="#)(?:title|links|cookie)"/);
  expect(project.read('other/index.html')).toContain(
    'href="#links_2" class="md-nav__link"',
  );
  const { docs } = JSON.parse(project.read('search/search_index.json'));
  expect(docs.map(({ location }: { location: string }) => location)).toEqual([
    '',
    '#images_1',
    'other/',
    'other/#links_2',
    'other/#links-1',
    'other/#links_1',
  ]);
});

it('lets links lead where they lead on a git host, and names those that lead nowhere', async () => {
  project = new TestProject({
    'docs/index.md': `# Home

[page](guide/a.md) [folder](guide/) [file](files/data%20set.csv) [mail](mailto:x@example.com)
[abs](/docs/guide/a.md) [root](/catalog) [git id](guide/a.md#c--c-sharp) [site](guide/a/)
[broken](guide/none.md) [anchor](guide/a.md#none) ![image](none.png) [own](#nothing)

<img src="files/x.png"> <a href="guide/a.md">raw</a>

[out](../../secret.md)
`,
    'docs/guide/README.md': page('Guide'),
    'docs/guide/a.md':
      '# A\n\n## C & C Sharp\n\n![up](../files/x.png) [home](../index.md) [back](.)\n',
    'docs/files/data set.csv': 'a,b',
    'docs/files/x.png': 'x',
  });
  expect(await project.warnings()).toEqual([
    'docs/index.md:5: The link to "guide/none.md" leads to nothing.',
    'docs/index.md:5: The link to "guide/a.md#none" leads to no heading of docs/guide/a.md.',
    'docs/index.md:5: The image to "none.png" leads to nothing.',
    'docs/index.md:5: The link to "#nothing" leads to no heading of docs/index.md.',
    'docs/index.md:9: The link to "../../secret.md" leads to nothing.',
  ]);
  const home = project.article('index.html');
  for (const [text, href] of [
    ['page', 'guide/a/'],
    ['folder', 'guide/'],
    ['file', 'files/data%20set.csv'],
    ['mail', 'mailto:x@example.com'],
    ['abs', 'guide/a/'],
    ['root', '/catalog'],
    ['git id', 'guide/a/#c-c-sharp'],
    ['site', 'guide/a/'],
    ['raw', 'guide/a/'],
  ]) {
    expect(home).toContain(`<a href="${href}">${text}</a>`);
  }
  expect(home).toContain('<img src="files/x.png">');
  const page_ = project.article('guide/a/index.html');
  expect(page_).toContain('src="../../files/x.png"');
  expect(page_).toContain('<a href="../../">home</a>');
});

it('opens with the README of a project that has no docs, with the images beside it', async () => {
  project = new TestProject({
    'README.md':
      '# Tool\n\n![Logo](assets/logo.png) [more](docs/more.md) ![no](.git/x.png) [code](src/main.ts)\n',
    'assets/logo.png': 'png',
    '.git/x.png': 'png',
    'src/main.ts': '',
  });
  expect(await project.warnings()).toEqual([
    'README.md:3: The link to "docs/more.md" leads to nothing.',
    'README.md:3: The image to ".git/x.png" leads to nothing.',
    'README.md:3: The link to "src/main.ts" leads to nothing.',
  ]);
  expect(project.article('index.html')).toContain(
    'src="_project/assets/logo.png"',
  );
  expect(project.read('_project/assets/logo.png')).toBe('png');
  expect(project.nav('index.html')).toEqual(['Tool → ./']);

  project.write('docs/more.md', '# More\n\n[up](../README.md)\n');
  expect(await project.warnings()).toHaveLength(2);
  expect(project.article('index.html')).toContain('href="more/"');
  expect(project.article('more/index.html')).toContain('href="../"');
});

it('opens with the first page where nothing stands for the root', async () => {
  project = new TestProject({ 'docs/b.md': page('B'), 'docs/a.md': page('A') });
  expect(await project.warnings()).toEqual([
    'docs: There is no index.md; the docs open with docs/a.md.',
  ]);
  expect(project.read('index.html')).toContain('content="0; url=a/"');
});

it('leaves out what exclude_docs names, and lets it bring back what is hidden', async () => {
  project = new TestProject({
    'mkdocs.yml': 'exclude_docs: |\n  /drafts/\n  *.txt\n  !.well-known\n',
    'docs/index.md': page('Home'),
    'docs/drafts/a.md': page('Draft'),
    'docs/a.txt': 'a',
    'docs/.well-known/b.json': '{}',
  });
  await project.build();
  expect(project.list()).toEqual(
    expect.arrayContaining(['.well-known/b.json', 'index.html']),
  );
  expect(project.has('drafts')).toBe(false);
  expect(project.has('a.txt')).toBe(false);
});

it('settles which of two files has an address', async () => {
  project = new TestProject({
    'docs/index.md': page('Index'),
    'docs/README.md': page('Readme'),
    'docs/foo.md': page('Foo'),
    'docs/foo/index.html': '<p>static</p>',
  });
  expect(await project.warnings()).toEqual([
    'docs/README.md: The file is left out: docs/index.md has the same address.',
    'docs/foo/index.html: The file is left out: docs/foo.md has the same address.',
  ]);
  expect(project.article('index.html')).toContain('Index');
  expect(project.article('foo/index.html')).toContain('Foo');
});

it('fails when it is strict and there is a warning', async () => {
  project = new TestProject({
    'mkdocs.yml': 'strict: true\n',
    'docs/index.md': '[x](none.md)\n',
  });
  await expect(project.build()).rejects.toThrow(
    'mkdocs.yml: The build is strict, and there is 1 warning.',
  );
  project.write('docs/index.md', '# Fine\n');
  await expect(project.build()).resolves.toMatchObject({ pages: 1 });
  project.write('mkdocs.yml', 'hooks: [x.py]\n');
  await expect(project.build({ strict: true })).rejects.toThrow('strict');
});

it('writes the open branch alone when the navigation is large', async () => {
  const files: Record<string, string> = { 'docs/index.md': page('Home') };
  for (let index = 0; index < 200; index++) {
    files[`docs/s${index % 4}/deep/p${index}.md`] = page(`Page ${index}`);
  }
  project = new TestProject(files);
  await project.build();
  const nav = project.nav('s1/deep/p1/index.html');
  expect(nav).toHaveLength(56);
  expect(nav).toEqual(
    expect.arrayContaining([
      'S0 → ../../../s0/deep/p0/',
      '    Page 197 → ../../../s1/deep/p197/',
    ]),
  );
  const html = project.read('s1/deep/p1/index.html');
  expect(html).toContain(
    '<li class="md-nav__item md-nav__item--pruned md-nav__item--nested">',
  );
  expect(
    html.match(
      /<input class="md-nav__toggle md-toggle" type="checkbox" id="__nav_[\d_]+" checked>/g,
    ),
  ).toHaveLength(2);
});

it('knows the features of the theme that need no script', async () => {
  project = new TestProject({
    'mkdocs.yml':
      'theme:\n  name: material\n  language: de\n  direction: rtl\n  features: [navigation.tabs, navigation.indexes, navigation.expand, toc.integrate]\n',
    'docs/index.md': '# Home\n\n## Part\n',
    'docs/guide/index.md': page('Guide start'),
    'docs/guide/a.md': page('A'),
  });
  expect(await project.warnings()).toEqual([]);
  const html = project.read('guide/index.html');
  expect(html).toContain('<html lang="de" dir="rtl">');
  expect(html).toContain(
    '<div class="md-container" data-md-component="container"><nav class="md-tabs"',
  );
  expect(html).toContain(
    '<li class="md-tabs__item md-tabs__item--active"><a class="md-tabs__link" href="../guide/">Guide</a>',
  );
  expect(project.nav('guide/index.html')).toContain('Guide → ../guide/');
  expect(project.nav('guide/index.html')).not.toContain(
    '  Guide start → ../guide/',
  );
  const home = project.read('index.html');
  expect(home).toMatch(
    /data-md-type="toc"><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner"><\/div>/,
  );
  expect(home).toContain('id="__nav_2" checked');
});

it('keeps links of raw HTML in their quotes, and finds its ids', async () => {
  project = new TestProject({
    'docs/index.md': `# Setup

<a id="setup"></a><a href='it%27s.md?a=1&amp;b=2#row'>x</a> <a href=a&#32;b.md>y</a>

[up](#setup) [part](it%27s.md#row) [none](it%27s.md#gone)
`,
    "docs/it's.md": '# It\n\n<table><tr><td id="row">x</td></tr></table>\n',
  });
  expect(await project.warnings()).toEqual([
    'docs/index.md:3: The link to "a b.md" leads to nothing.',
    `docs/index.md:5: The link to "it's.md#gone" leads to no heading of docs/it's.md.`,
  ]);
  const article = project.article('index.html');
  expect(article).toContain('<h1 id="setup">');
  expect(article).toContain(
    `<a href='it%27s/?a=1&amp;b=2#row'>x</a> <a href=a%20b.md>y</a>`,
  );
  expect(article).toContain('<a href="it%27s/#row">part</a>');
});

it('reads snippets, sources of diagrams and what stands on every page from the project alone', async () => {
  const config = (options: string) => `site_name: S
markdown_extensions:
  - plantuml_markdown: { base_dir: uml }
  - pymdownx.snippets: { ${options} }
`;
  project = new TestProject({
    'mkdocs.yml': config('auto_append: [terms.md, gone.md]'),
    'terms.md': '*[HTML]: Hyper Text\n',
    'uml/a.puml': 'A -> B: from file\n',
    '../secret.puml': 'secret\n',
    'docs/index.md': `HTML

- item

    ::uml:: alt="a" source="a.puml"
    B -> A
    ::end-uml::

\`\`\`plantuml source='none.puml'
C -> D
\`\`\`

\`\`\`{.puml source="../../secret.puml"}
\`\`\`

\`\`\`\`md
\`\`\`plantuml source="a.puml"
\`\`\`
\`\`\`\`
`,
    'docs/b.md': '# B\n\nHTML\n',
  });
  expect(await project.warnings()).toEqual([
    'mkdocs.yml:4: Snippet "gone.md" is left out: there is no such file',
    'docs/index.md:9: The source "none.puml" of the diagram is left out: there is no such file',
    'docs/index.md:13: The source "../../secret.puml" of the diagram is left out: it is outside of the project folder',
  ]);
  const article = project.article('index.html');
  expect(article).toContain('<abbr title="Hyper Text">HTML</abbr>');
  expect(project.article('b/index.html')).toContain('<abbr title');
  expect(article).toContain(
    '<div class="language-plantuml highlight"><pre><span></span><code tabindex="0">A -&gt; B: from file\nB -&gt; A\n',
  );
  expect(article).toContain('C -&gt; D');
  expect(article).not.toContain('secret');
  expect(article.match(/from file/g)).toHaveLength(1);

  project.write('mkdocs.yml', config('check_paths: true'));
  await expect(project.build()).rejects.toThrow(
    'docs/index.md:9: The source "none.puml" of the diagram is left out',
  );
});

it('gives the search no more than it can hold', async () => {
  project = new TestProject({
    'docs/index.md': `# Long\n\n${'word '.repeat(10_000)}\n`,
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [
        `docs/p${number}.md`,
        Array.from(
          { length: 10 },
          (__, part) => `## Part ${part}\n\n${'text '.repeat(5_000)}\n`,
        ).join('\n'),
      ]),
    ),
  });
  expect(await project.warnings()).toEqual([
    expect.stringMatching(
      /^mkdocs\.yml: The search finds \d+ of the 331 sections: there is more text than it can hold\.$/,
    ),
  ]);
  const { docs } = JSON.parse(project.read('search/search_index.json'));
  const texts: string[] = docs.map(({ text }: { text: string }) => text);
  expect(texts[0]).toHaveLength(20_000);
  expect(texts.join('').length).toBeLessThanOrEqual(5_000_000);
});
