import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { placeOf, type SiteConfig } from '../config';
import {
  realPathInside,
  type SiteFile,
  type Walk,
  walkDocs,
  withoutTwins,
} from '../files';
import { BuildError } from '../log';
import { IncludedSites } from './nav/IncludedSites';
import type { NavItem } from './nav/NavItem';
import { NavReader } from './nav/NavReader';
import type { SiteSource } from './nav/SiteSource';

/** All that is known of a site before its pages are read. */
export type Site = {
  config: SiteConfig;
  /** The site itself first, then those that it includes. */
  sources: SiteSource[];
  files: SiteFile[];
  nav: NavItem[];
};

const hasIndex = (files: readonly SiteFile[]) =>
  files.some(({ isPage, url }) => isPage && url === '');

async function fileOf(
  project: string,
  source: string,
): Promise<SiteFile | undefined> {
  const path = await realPathInside(project, source);
  const stats = path ? await stat(path) : undefined;
  return path && stats?.isFile()
    ? { path, source, uri: 'index.md', url: '', isPage: true, size: stats.size }
    : undefined;
}

/** The page that opens the docs where no `index.md` does: as with techdocs-core a README, also the project's own. */
async function withIndex(
  project: string,
  config: SiteConfig,
  files: SiteFile[],
): Promise<SiteFile[]> {
  if (hasIndex(files)) {
    return files;
  }
  const small = files.find(({ uri }) => uri === 'readme.md');
  if (small) {
    const index = { ...small, uri: 'index.md', url: '' };
    return [index, ...files.filter(file => file !== small)];
  }
  const folder = posix.dirname(config.file);
  for (const name of ['README.md', 'readme.md']) {
    const readme = await fileOf(project, posix.join(folder, name));
    if (readme) {
      return [readme, ...files];
    }
  }
  return files;
}

/**
 * Finds the files of a site and of the sites that it includes, and its navigation.
 *
 * @param project - real path of the project's folder
 */
export async function loadSite(
  project: string,
  config: SiteConfig,
  walk: Walk,
): Promise<Site> {
  const { file: configFile, docsDir, excludeDocs: exclude } = config;
  const folder = { project, docsDir, prefix: '', exclude, configFile };
  const found = await walkDocs(folder, walk);
  const own = await withIndex(project, config, found ?? []);
  const source: SiteSource = {
    config,
    files: withoutTwins(own, walk.log),
    prefix: '',
  };
  const included = new IncludedSites(project, configFile, walk);
  const include = included.include.bind(included);
  const nav = await new NavReader(source, walk.log, include).read();
  const sources = [source, ...included.sources];
  const all = sources.flatMap(({ files }) => files);
  if (!all.some(({ isPage }) => isPage)) {
    const reason = found
      ? `There is no page in ${docsDir}.`
      : `There is neither a folder ${docsDir} nor a README.md.`;
    throw new BuildError(reason, { file: placeOf(config) });
  }
  return { config, sources, files: withoutTwins(all, walk.log), nav };
}
