import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const pages = new URL('../pages/', import.meta.url).pathname;

async function contentOf(file: string): Promise<string> {
  if (file.endsWith('.html')) return await readFile(join(pages, file), 'utf8');
  const page: { render(): unknown } = await import(
    pathToFileURL(join(pages, file)).href
  );
  return String(page.render());
}

/** Puts every page, written or rendered, into the layout and into a folder. */
export async function buildSite(target: string): Promise<string[]> {
  const layout = await readFile(join(pages, 'layout.html'), 'utf8');
  const files = (await readdir(pages)).filter(
    file => /\.(html|ts)$/.test(file) && file !== 'layout.html',
  );
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const names = files.map(file => file.replace(/\.ts$/, '.html'));
  for (const [index, file] of files.entries()) {
    const content = await contentOf(file);
    const title = /<h1>(.*?)<\/h1>/s.exec(content)?.[1].trim();
    if (!title) throw new Error(`pages/${file} has no <h1>`);
    const page = layout
      .replace('{title}', () => title)
      .replace('{content}', () => content.trim());
    await writeFile(join(target, names[index]), page);
  }
  await cp(join(pages, 'assets'), join(target, 'assets'), { recursive: true });
  return names.sort();
}
