import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CacheOptions } from './cache';
import { type EditOrigin, placeOf, readConfig } from './config';
import {
  defaultLimits,
  isInside,
  type Limits,
  makeFolders,
  projectFolder,
  type SiteFile,
} from './files';
import { BuildError, BuildLog, type SiteWarning } from './log';
import type { DiagramOptions } from './site/openDiagrams';
import type { Article } from './site/article/Article';
import { ArticleSource } from './site/article/ArticleSource';
import { borrowImages } from './site/borrowImages';
import { loadSite, type Site } from './site/loadSite';
import { EarlierOutput } from './site/output/EarlierOutput';
import { OutputFolder } from './site/output/OutputFolder';
import { SiteWriter } from './site/output/SiteWriter';

export type BuildOptions = {
  /** The project: the folder of its mkdocs.yml. Nothing is written there. */
  inputDir: string;
  /** Made when it is not there; what else lies in it stays. */
  outputDir: string;
  /** Everything else in the output folder goes, and a page that is there as it would be written stays. */
  replace?: boolean;
  /** The site's name where the configuration has none. */
  name?: string;
  /** Where pages can be changed, where the configuration does not say. */
  edit?: EditOrigin;
  /** Articles of earlier builds; any number of sites and processes may share it. */
  cache?: CacheOptions;
  limits?: Partial<Limits>;
  diagrams?: DiagramOptions;
  /** Warnings fail the build, as with `strict: true` of the configuration. */
  strict?: boolean;
  /** Added to the head of every page. */
  head?: string;
  onWarning?: (warning: SiteWarning) => void;
  signal?: AbortSignal;
};

export type BuildReport = {
  pages: number;
  /** Pages whose article came from the cache. */
  cached: number;
  ms: number;
  /** The first thousand. */
  warnings: SiteWarning[];
  /** How many there are in all. */
  warningCount: number;
  /** Paths from the output folder. */
  files: string[];
};

type Build = {
  options: BuildOptions;
  /** Real path. */
  project: string;
  log: BuildLog;
  limits: Limits;
};

/** How long a build may keep the event loop to itself. */
const breathMs = 50;

const copiesAtOnce = 16;
const pagesAtOnce = 32;

/** Lets timers and messages through every now and then, and the abort signal with them. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > breathMs) {
      await setImmediate();
      last = performance.now();
    }
    signal?.throwIfAborted();
  };
}

async function openProject({ inputDir, outputDir }: BuildOptions) {
  const project = await projectFolder(inputDir);
  if (isInside(resolve(outputDir), project)) {
    throw new BuildError('The output folder must not hold the project.', {
      file: outputDir,
    });
  }
  return project;
}

async function readArticles(
  { options, project, log, limits }: Build,
  { config, files }: Site,
): Promise<{ articles: Map<SiteFile, Article>; cached: number }> {
  const { cache, signal, diagrams } = options;
  const { markdown, snippets } = config;
  const source = new ArticleSource({
    project,
    markdown,
    snippets,
    diagrams,
    limits,
    log,
    cache,
  });
  const breathe = breather(signal);
  const articles = new Map<SiteFile, Article>();
  for (const file of files.filter(({ isPage }) => isPage)) {
    await breathe();
    articles.set(file, await source.article(file));
  }
  source.sweepCache();
  return { articles, cached: source.cached };
}

async function writeSite(
  { options, project, log }: Build,
  site: Site,
  articles: Map<SiteFile, Article>,
): Promise<OutputFolder> {
  const { outputDir, replace, edit, head, signal } = options;
  makeFolders(outputDir);
  const folder = await realpath(outputDir);
  const earlier = replace ? new EarlierOutput(folder) : undefined;
  const output = new OutputFolder(folder, earlier);
  const breathe = breather(signal);
  const borrowed = await borrowImages(project, site, articles);
  const whole = { ...site, files: [...site.files, ...borrowed] };
  const others = whole.files.filter(({ isPage }) => !isPage);
  for (let from = 0; from < others.length; from += copiesAtOnce) {
    signal?.throwIfAborted();
    const some = others.slice(from, from + copiesAtOnce);
    await Promise.all(some.map(({ url, path }) => output.copy(url, path)));
  }
  const writer = new SiteWriter({
    site: whole,
    articles,
    edit,
    log,
    output,
    head,
  });
  let written = 0;
  for (const [file, article] of articles) {
    await breathe();
    writer.writePage(file, article);
    written += 1;
    if (written % pagesAtOnce === 0) {
      await output.keepUp();
    }
  }
  writer.writeRest();
  await output.finished();
  return output;
}

/**
 * Builds a documentation site for TechDocs from the mkdocs.yml and the Markdown of a project.
 *
 * @throws BuildError when the site cannot be built, or has warnings and is strict
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const start = performance.now();
  const { signal, onWarning, inputDir } = options;
  const project = await openProject(options);
  const log = new BuildLog(onWarning);
  const limits = { ...defaultLimits, ...options.limits };
  const build: Build = { options, project, log, limits };
  const name = options.name ?? basename(resolve(inputDir));
  const config = await readConfig(project, { log, name });
  const walk = { limits, log, signal, files: 0, bytes: 0 };
  const site = await loadSite(project, config, walk);
  const { articles, cached } = await readArticles(build, site);
  const output = await writeSite(build, site, articles);
  if (log.count && (options.strict || config.strict)) {
    const found =
      log.count === 1 ? 'is 1 warning' : `are ${log.count} warnings`;
    const reason = `The build is strict, and there ${found}.`;
    throw new BuildError(reason, { file: placeOf(config) });
  }
  return {
    pages: articles.size,
    cached,
    ms: Math.round(performance.now() - start),
    warnings: log.warnings,
    warningCount: log.count,
    files: output.files,
  };
}
