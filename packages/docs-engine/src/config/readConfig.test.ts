import { realpathSync } from 'node:fs';
import { TestProject } from '../__testUtils__/TestProject';
import { BuildLog, formatWarning } from '../log';
import { readConfig } from './readConfig';

let project: TestProject;

afterEach(() => project.remove());

async function read(files: Record<string, string | Uint8Array>) {
  project = new TestProject(files);
  const log = new BuildLog();
  const config = await readConfig(realpathSync(project.dir), {
    log,
    name: 'Given',
  });
  return { config, warnings: log.warnings.map(formatWarning) };
}

it('is as in techdocs-core when there is no file', async () => {
  const { config, warnings } = await read({});
  expect(config).toMatchObject({
    exists: false,
    siteName: 'Given',
    docsDir: 'docs',
    nav: undefined,
    strict: false,
  });
  expect(warnings).toEqual([]);
});

it('reads mkdocs.yaml before mkdocs.yml', async () => {
  const { config, warnings } = await read({
    'mkdocs.yml': 'site_name: second\n',
    'mkdocs.yaml': 'site_name: first\n',
  });
  expect(config.siteName).toBe('first');
  expect(warnings).toEqual([
    'mkdocs.yml: There is a mkdocs.yaml too, which is the one that counts.',
  ]);
});

it('leaves out what is unknown or not safe, and names its line', async () => {
  const { config, warnings } = await read({
    'mkdocs.yml': `site_name: !ENV [SECRET, fallback]
INHERIT: ../base.yml
hooks:
  - x.py
extra_javascript: [a.js]
use_directory_urls: no
site_url: https://example.com
theme:
  name: material
  custom_dir: overrides
  features: [navigation.path, content.action.edit, content.code.copy]
plugins:
  - techdocs-core
  - search:
      lang: en
  - macros
  - material/group:
      plugins:
        - redirects:
            redirect_maps: { a.md: b.md }
        - mkdocstrings
markdown_extensions:
  - markdown.extensions.toc: { permalink: true }
  - pymdownx.highlight: { linenums: false }
  - pymdownx.arithmatex
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
  - pymdownx.snippets:
      base_path: [parts, docs]
      auto_append: [terms.md]
      check_paths: true
      url_download: true
  - plantuml_markdown: { base_dir: uml }
  - my.module:Extension
made_up: 1
site_name: Twice
`,
  });
  expect(config).toMatchObject({
    siteName: 'Twice',
    redirects: [{ from: 'a.md', to: 'b.md', line: 20 }],
    markdown: { math: true, lineNumbers: false },
    snippets: {
      paths: ['parts', 'docs'],
      umlPaths: ['uml'],
      appended: [{ path: 'terms.md', at: { file: 'mkdocs.yml', line: 30 } }],
      mustExist: true,
    },
  });
  expect(warnings.sort()).toEqual(
    [
      'mkdocs.yml:1: The tag !ENV is not supported; its value is left out.',
      'mkdocs.yml:2: INHERIT is left out: one file must hold the whole configuration.',
      'mkdocs.yml:3: hooks is left out: no code of a project is run.',
      'mkdocs.yml:5: extra_javascript is left out: the portal runs no script of a page.',
      'mkdocs.yml:6: use_directory_urls: false is left out: the portal opens every page by its folder.',
      'mkdocs.yml:10: theme.custom_dir is left out: the portal gives the pages their look.',
      'mkdocs.yml:11: The feature navigation.path of the theme is left out: pages have no path above their title.',
      'mkdocs.yml:16: The plugin macros is not supported.',
      'mkdocs.yml:21: The plugin mkdocstrings is not supported.',
      'mkdocs.yml:32: url_download is left out: nothing is fetched from other sites.',
      'mkdocs.yml:34: The Markdown extension my.module:Extension is not supported.',
      'mkdocs.yml:35: made_up is left out: it is not supported.',
      'mkdocs.yml:36: This key stands here twice; the last one counts.',
    ].sort(),
  );
});

it.each([
  ['a: [1\nb: 2\n', /^mkdocs\.yml:\d: This is not YAML: /],
  ['\tsite_name: x\n', /^mkdocs\.yml:1: This is not YAML: /],
  [
    '- a\n- b\n',
    'mkdocs.yml:1: The configuration must be a map of keys and values.',
  ],
  [
    'just text\n',
    'mkdocs.yml:1: The configuration must be a map of keys and values.',
  ],
  [
    'site_name: x\ndocs_dir: ../other\n',
    'mkdocs.yml:2: docs_dir must be a folder beside the configuration, not "../other".',
  ],
  [
    'docs_dir: /etc\n',
    'mkdocs.yml:1: docs_dir must be a folder beside the configuration, not "/etc".',
  ],
  [
    'docs_dir: .\n',
    'mkdocs.yml:1: docs_dir must be a folder beside the configuration, not ".".',
  ],
  [
    `site_name: ${'x'.repeat(1024 * 1024)}\n`,
    'mkdocs.yml: The file has 2 MB, and may have 1 MB.',
  ],
])('refuses %.20j', async (text, message) => {
  await expect(read({ 'mkdocs.yml': text })).rejects.toThrow(message);
});

it('takes an empty file, aliases, merges and the switches of YAML 1.1', async () => {
  expect((await read({ 'mkdocs.yml': '' })).config.siteName).toBe('Given');
  project.remove();
  const { config, warnings } = await read({
    'mkdocs.yml': `extra: &base { repo_url: https://github.com/o/r, strict: yes }
<<: *base
nav: &nav
  - A: a.md
  - Again: *nav
  - Twice: [&x b.md, *x]
`,
  });
  expect(config).toMatchObject({
    strict: true,
    edit: { repoUrl: 'https://github.com/o/r' },
  });
  expect(config.nav?.[2]).toMatchObject({
    title: 'Twice',
    children: [{ target: 'b.md' }, { target: 'b.md' }],
  });
  expect(warnings).toContain(
    'mkdocs.yml:4: The navigation is too large: it may have 20000 entries, 20 deep; the rest is left out.',
  );
});

it('stops at aliases that multiply', async () => {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `  - &l${index + 1} [${Array(9).fill(`*l${index}`).join()}]`,
  );
  const { config, warnings } = await read({
    'mkdocs.yml': `nav:\n  - &l0 [a.md]\n${levels.join('\n')}\n`,
  });
  expect(config.nav!.length).toBeLessThan(200_000);
  expect(warnings.join()).toContain('The navigation is too large');
});

it('reads a file of any shape in linear time', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const { config, warnings } = await read({
    'mkdocs.yml': `extra:
${many.map(index => `  k${index}: &a${index} x`).join('\n')}
  k0: again
nav: [${many.map(index => `*a${index}`).join()}]
`,
  });
  expect(config.nav).toHaveLength(20_000);
  expect(warnings).toEqual([
    'mkdocs.yml:20002: This key stands here twice; the last one counts.',
  ]);
  project.remove();
  await expect(
    read({ 'mkdocs.yml': `nav: ${'['.repeat(100_000)}` }),
  ).rejects.toThrow('mkdocs.yml:1: This is not YAML: it is nested too deep');
  project.remove();
  await expect(read({ 'mkdocs.yml/a.txt': '' })).rejects.toThrow(
    'mkdocs.yml: This is no file.',
  );
});

it('leaves out patterns that would take long, and no others', async () => {
  const usual = '# kept\n*.draft.md\n!/a/**/b-*.md\n**/tmp/**\n';
  const { config, warnings } = await read({
    'mkdocs.yml': `exclude_docs: |\n  ${usual
      .trim()
      .replaceAll('\n', '\n  ')}\nnot_in_nav: |\n  ${'**/a/'.repeat(
      20,
    )}b\n  ${'*a'.repeat(20)}\n${'  x\n'.repeat(1100)}`,
  });
  expect(config.excludeDocs).toBe(usual);
  expect(config.notInNav.split('\n')).toHaveLength(1000);
  expect(warnings).toEqual([
    'mkdocs.yml:6: Of not_in_nav 103 patterns are left out: it may have 1000, each with 3 wildcards and 500 characters.',
  ]);
});
