import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it; neither is followed through links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The real path of what lies in a folder.
 *
 * @param folder - a real path
 * @returns undefined when there is nothing; false when it, or a link on the way, leads out of the folder
 */
export async function realPathInside(
  folder: string,
  path: string,
): Promise<string | false | undefined> {
  const wanted = resolve(folder, path);
  if (!isInside(folder, wanted)) {
    return false;
  }
  try {
    const real = await realpath(wanted);
    return isInside(folder, real) ? real : false;
  } catch {
    return undefined;
  }
}
