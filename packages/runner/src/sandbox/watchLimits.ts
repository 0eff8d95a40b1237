import { readFileSync } from 'node:fs';
import type { ProcessTree } from '../processes';
import type { Limits } from '../settings';
import { isAbove, type JobFolder, measureFolder } from '../workspace';

type WatchOptions = {
  folder: JobFolder;
  limits: Limits;
  onLimit: (message: string) => void;
};

/** Says what is too large in a job's folder, if anything is. */
export async function checkSize(
  folder: JobFolder,
  limits: Limits,
): Promise<string | undefined> {
  const most = { bytes: limits.workspaceBytes, files: limits.workspaceFiles };
  if (!isAbove(await measureFolder(folder.job, most), most)) {
    return undefined;
  }
  return `The job's folders have more than ${most.bytes} bytes or ${most.files} files.`;
}

/** How often the machine's threads are counted, which is one small file: a step can double its own in a moment. */
const countMs = 100;

/** Threads on the machine; none where it does not tell. Source: proc(5), /proc/loadavg. */
function countThreads(): number {
  try {
    const load = readFileSync('/proc/loadavg', 'latin1');
    return Number(/\/(\d+) /.exec(load)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Looks at a step's processes and at its folders from time to time.
 *
 * @returns what ends it
 */
export function watchLimits(
  tree: ProcessTree,
  { folder, limits, onLimit }: WatchOptions,
): () => void {
  const before = countThreads();
  const countProcesses = () => {
    if (tree.list().length > limits.processes) {
      onLimit(`The step has more than ${limits.processes} processes.`);
    }
  };
  const quick = setInterval(() => {
    if (countThreads() - before > limits.processes) {
      countProcesses();
    }
  }, countMs);
  let isMeasuring = false;
  const thorough = setInterval(() => {
    countProcesses();
    if (!isMeasuring) {
      isMeasuring = true;
      checkSize(folder, limits)
        .then(message => message && onLimit(message))
        .catch(() => undefined)
        .finally(() => {
          isMeasuring = false;
        });
    }
  }, limits.watchMs);
  return () => [quick, thorough].forEach(timer => clearInterval(timer));
}
