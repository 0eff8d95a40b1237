import { readdir, readFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);

/** The pages below docs, by their path there. */
export async function readPages(): Promise<Map<string, string>> {
  const names = await readdir(new URL('docs/', root), { recursive: true });
  const pages = new Map<string, string>();
  for (const name of names.filter(one => one.endsWith('.md')).sort()) {
    pages.set(name, await readFile(new URL(`docs/${name}`, root), 'utf8'));
  }
  return pages;
}

/** The pages that the navigation of mkdocs.yml names. */
export async function readNavigation(): Promise<string[]> {
  const config = await readFile(new URL('mkdocs.yml', root), 'utf8');
  const [, nav = ''] = /^nav:\n((?:[ -].*\n?)*)/m.exec(config) ?? [];
  return [...nav.matchAll(/:\s+(\S+\.md)\s*$/gm)].map(([, page]) => page!);
}
