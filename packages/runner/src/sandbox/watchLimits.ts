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

/** Looks at a step's processes and at its folders from time to time. */
export function watchLimits(
  tree: ProcessTree,
  { folder, limits, onLimit }: WatchOptions,
): NodeJS.Timeout {
  let isMeasuring = false;
  return setInterval(() => {
    if (tree.list().length > limits.processes) {
      onLimit(`The step has more than ${limits.processes} processes.`);
    }
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
}
