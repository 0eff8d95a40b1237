import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const pages = new URL('../pages/', import.meta.url).pathname;

/** Puts every page into the layout, and all of it into a folder. */
export async function buildSite(target: string): Promise<string[]> {
  const layout = await readFile(join(pages, 'layout.html'), 'utf8');
  const names = (await readdir(pages)).filter(
    name => name.endsWith('.html') && name !== 'layout.html',
  );
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of names) {
    const content = await readFile(join(pages, name), 'utf8');
    const title = /<h1>(.*?)<\/h1>/s.exec(content)?.[1].trim();
    if (!title) throw new Error(`pages/${name} has no <h1>`);
    const page = layout
      .replace('{title}', () => title)
      .replace('{content}', () => content.trimEnd());
    await writeFile(join(target, name), page);
  }
  await cp(join(pages, 'assets'), join(target, 'assets'), { recursive: true });
  return names.sort();
}
