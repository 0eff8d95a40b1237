import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/** A path that leads out of the workspace, or to nothing. */
export class PathError extends Error {}

/** Whether a path is a folder or lies below it; both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}

/** The real path of the nearest folder that is there. */
function realParent(path: string): string {
  return existsSync(path) ? realpathSync(path) : realParent(dirname(path));
}

/**
 * The absolute path of what a workflow names, which has to lie in the folder also when links are followed.
 *
 * @throws PathError
 */
export function resolveInside(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (!isInside(folder, target) || !isInside(folder, realParent(target))) {
    throw new PathError(`\`${path}\` leads out of the workspace.`);
  }
  return target;
}
