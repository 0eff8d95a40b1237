import { stat } from 'node:fs/promises';
import { posix, relative, sep } from 'node:path';
import { realPathInside, type SiteFile } from '../files';
import type { Article } from './article/Article';
import type { Site } from './loadSite';

const image = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Where they stand in the site. */
const folder = '_project/';
const most = 1000;
const largest = 20 * 1024 * 1024;

function pathOf(href: string, page: SiteFile): string | undefined {
  const [path] = href.split(/[?#]/);
  try {
    const source = posix.join(
      posix.dirname(page.source),
      decodeURIComponent(path),
    );
    const hidden = source.split('/').some(part => part.startsWith('.'));
    return image.test(source) && !hidden && !path.startsWith('/')
      ? source
      : undefined;
  } catch {
    return undefined;
  }
}

async function borrow(
  project: string,
  source: string,
): Promise<SiteFile | undefined> {
  const path = await realPathInside(project, source);
  const stats = path ? await stat(path) : undefined;
  const hidden =
    path &&
    relative(project, path)
      .split(sep)
      .some(part => part.startsWith('.'));
  if (!path || hidden || !stats?.isFile() || stats.size > largest) {
    return undefined;
  }
  const uri = `${folder}${source}`;
  return { path, source, uri, url: uri, isPage: false, size: stats.size };
}

/** Images of the project that pages show though they lie outside of the docs, as a README does. */
export async function borrowImages(
  project: string,
  site: Site,
  articles: ReadonlyMap<SiteFile, Article>,
): Promise<SiteFile[]> {
  const known = new Set(site.files.map(({ source }) => source));
  const wanted = new Set<string>();
  articles.forEach(({ links }, page) =>
    links.forEach(({ kind, href }) => {
      const source = kind === 'image' ? pathOf(href, page) : undefined;
      if (source !== undefined && !known.has(source)) {
        wanted.add(source);
      }
    }),
  );
  const found: SiteFile[] = [];
  for (const source of [...wanted].slice(0, most)) {
    const file = await borrow(project, source);
    found.push(...(file ? [file] : []));
  }
  return found;
}
