import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { untilTaken } from '../backend';
import { extractArchive, resolveInside, saveResponse } from '../workspace';
import type { ActionContext } from './Action';

type UnpackOptions = {
  /** The folder, as the workflow names it. */
  path: string;
  strip: number;
  download: () => Promise<Response>;
  /** Called with the folder before anything is put there. */
  prepare?: (folder: string) => Promise<void>;
};

/** Downloads an archive and unpacks it into a folder of the workspace. */
export async function unpackInto(
  { folder, limits, log, signal }: ActionContext,
  { path, strip, download, prepare }: UnpackOptions,
): Promise<string> {
  const target = resolveInside(folder.workspace, path || '.');
  const file = join(folder.own, 'download.tar.gz');
  try {
    await untilTaken(
      async () => saveResponse(await download(), file, limits.archiveBytes),
      { signal },
    );
    mkdirSync(target, { recursive: true });
    const into = realpathSync(target);
    await prepare?.(into);
    const onLeftOut = (message: string) => log.output(`##[warning]${message}`);
    await extractArchive(file, { into, strip, limits, onLeftOut });
    return into;
  } finally {
    rmSync(file, { force: true });
  }
}
