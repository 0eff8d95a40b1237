import { parentPort, workerData } from 'node:worker_threads';
import type { SiteFile } from '../../files';
import {
  type ArticleOptions,
  ArticleSource,
  type FoundArticle,
} from './ArticleSource';

/** What the threads of a build share; all of it can be copied to another thread. */
export type RenderJob = {
  files: readonly SiteFile[];
  options: ArticleOptions;
  /** Holds the index of the next file that no thread has taken. */
  next: SharedArrayBuffer;
};

/** Articles by the index of their files. */
export type RenderedArticles = [index: number, found: FoundArticle][];

const batchSize = 16;

/** To be loaded in a thread whose `workerData` has a `renderJob`, which it does. */
export const threadFile = __filename;

/** Takes files until none is left. */
export async function renderFiles(
  { files, next }: RenderJob,
  source: ArticleSource,
  onArticle: (index: number, found: FoundArticle) => void | Promise<void>,
): Promise<void> {
  const place = new Int32Array(next);
  for (;;) {
    const index = Atomics.add(place, 0, 1);
    if (index >= files.length) {
      return;
    }
    await onArticle(index, await source.render(files[index]));
  }
}

/** Sends batches of articles, and at the end one that is empty. */
async function runThread(job: RenderJob): Promise<void> {
  let batch: RenderedArticles = [];
  const send = () => {
    parentPort?.postMessage(batch);
    batch = [];
  };
  await renderFiles(job, new ArticleSource(job.options), (index, found) => {
    batch.push([index, found]);
    if (batch.length === batchSize) {
      send();
    }
  });
  if (batch.length) {
    send();
  }
  send();
}

const given = workerData as { renderJob?: RenderJob } | null;
if (given?.renderJob) {
  runThread(given.renderJob);
}
