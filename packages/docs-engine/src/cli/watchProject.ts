import { createRequire } from 'node:module';
import { basename } from 'node:path';

const load = createRequire(__filename);

/** An editor saves in several steps. */
const quietMs = 60;
const skipped = /^(?:\..+|node_modules|dist|site|target|vendor)$/;

/** Calls back after changes in a project's folder, one call at a time, until the signal. */
export async function watchProject(
  project: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  const { watch } = load('chokidar') as typeof import('chokidar');
  const watcher = watch(project, {
    ignoreInitial: true,
    ignored: path => path !== project && skipped.test(basename(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let running = Promise.resolve();
      const run = () => {
        running = running.then(onChange).catch(reject);
      };
      watcher.on('error', reject);
      watcher.on('all', () => {
        clearTimeout(timer);
        timer = setTimeout(run, quietMs);
      });
      signal.addEventListener('abort', () => resolve());
      if (signal.aborted) {
        resolve();
      }
    });
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}
