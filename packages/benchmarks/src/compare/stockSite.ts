import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What mkdocs-techdocs-core 1.7 turns on, but for drawings, which need programs of their own. */
const extensions = `
theme: {name: material, font: false}
markdown_extensions:
  - toc: {permalink: true}
  - admonition
  - pymdownx.details
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.emoji
  - pymdownx.inlinehilite
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets: {restrict_base_path: true}
  - pymdownx.highlight: {linenums: true, pygments_lang_class: true}
  - pymdownx.extra: {pymdownx.betterem: {smart_enable: all}}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
`;

/** Parts of mkdocs-techdocs-core that not every installation of MkDocs has. */
const optional = {
  mdx_truly_sane_lists: '  - mdx_truly_sane_lists\n',
  admonitions: 'plugins: [search, gh-admonitions]\n',
};

function isInstalled(module: string): boolean {
  const code = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${module}") is None)`;
  return spawnSync('python3', ['-c', code]).status === 0;
}

/** The configuration of techdocs-core, as far as it is installed. */
function stockConfig(): string {
  return Object.entries(optional)
    .filter(([module]) => isInstalled(module))
    .reduce((lines, [, line]) => lines + line, extensions);
}

/** What a configuration has of these keys, each with the lines that are indented below it. */
function keysOf(config: string, keys: readonly string[]): string {
  const parts = config.split(/^(?=[A-Za-z_])/m);
  return parts
    .filter(part => keys.includes(/^\w+/.exec(part)?.[0] ?? ''))
    .join('');
}

/** Builds a site with `mkdocs` and what mkdocs-techdocs-core adds to it; throws when that is not installed. */
export function buildStockSite(project: string, scratch: string): string {
  const copy = mkdtempSync(join(scratch, 'stock-'));
  cpSync(realpathSync(project), copy, { recursive: true });
  const config = readFileSync(join(project, 'mkdocs.yml'), 'utf8');
  writeFileSync(
    join(copy, 'mkdocs.yml'),
    keysOf(config, ['site_name', 'docs_dir', 'nav', 'repo_url', 'edit_uri']) +
      stockConfig(),
  );
  const site = mkdtempSync(join(scratch, 'site-'));
  const { error, status, stderr } = spawnSync(
    'mkdocs',
    ['build', '--quiet', '--site-dir', site],
    { cwd: copy, encoding: 'utf8' },
  );
  rmSync(copy, { recursive: true });
  if (error || status !== 0) {
    throw new Error(
      `There are no facts of ${project}, and mkdocs cannot build it: ${
        error?.message ?? stderr.trim().split('\n').pop()
      }`,
    );
  }
  return site;
}
