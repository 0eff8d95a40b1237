import { availableParallelism } from 'node:os';
import type { SiteFile } from '../../files';
import {
  type ArticleOptions,
  ArticleSource,
  type FoundArticle,
} from './ArticleSource';
import { type RenderJob, renderFiles } from './renderThread';
import { RenderThreads } from './RenderThreads';

type ReadOptions = {
  /** How many threads may render, with the one that calls. */
  threads?: number;
  /** Awaited between pages. */
  breathe: () => Promise<void>;
};

/** Pages that are rendered while a thread starts. */
const pagesPerThread = 40;
const mostThreads = 4;
/** Sources have to be compiled in every thread, which takes longer than most sites. */
const usualThreads = __filename.endsWith('.ts')
  ? 1
  : Math.min(availableParallelism(), mostThreads);

async function renderAll(
  source: ArticleSource,
  job: RenderJob,
  { threads = usualThreads, breathe }: ReadOptions,
): Promise<FoundArticle[]> {
  const worthwhile = Math.floor(job.files.length / pagesPerThread);
  const others = new RenderThreads(job, Math.min(threads, worthwhile) - 1);
  const found: FoundArticle[] = [];
  try {
    await renderFiles(job, source, (index, article) => {
      found[index] = article;
      return breathe();
    });
    for (const [index, article] of await others.finished()) {
      found[index] = article;
    }
  } finally {
    others.stop();
  }
  for (const [index, file] of job.files.entries()) {
    // A thread that ended early, as for want of memory, leaves pages over.
    found[index] ??= await source.render(file);
  }
  return found;
}

/** The articles of pages, in their order, and how many came from the cache. */
export async function readArticles(
  pages: readonly SiteFile[],
  options: ArticleOptions,
  read: ReadOptions,
): Promise<{ articles: Map<SiteFile, FoundArticle>; cached: number }> {
  const source = new ArticleSource(options);
  const known = new Map<SiteFile, FoundArticle>();
  if (options.cache) {
    for (const page of pages) {
      await read.breathe();
      const found = await source.known(page);
      if (found) {
        known.set(page, found);
      }
    }
  }
  const files = pages.filter(page => !known.has(page));
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const rendered = await renderAll(source, { files, options, next }, read);
  source.sweepCache();
  const fresh = new Map(files.map((file, index) => [file, rendered[index]]));
  const articles = new Map(
    pages.map(page => [page, (known.get(page) ?? fresh.get(page))!]),
  );
  return { articles, cached: known.size };
}
