import { dirname } from 'node:path';

const SIGN_OF_A_GLOB = /[*?[{]|[!+@]\(/;

/** Whether a path may name many files, as in `components/*.yaml`. */
export function isGlob(path: string): boolean {
  return SIGN_OF_A_GLOB.test(path);
}

/** The deepest folder that holds every file a path or glob can name. */
export function folderOf(path: string): string {
  const sign = path.search(SIGN_OF_A_GLOB);
  return dirname(sign < 0 ? path : `${path.slice(0, sign)}x`);
}
