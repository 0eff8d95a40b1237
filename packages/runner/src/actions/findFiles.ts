import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isInside, PathError } from '../workspace';
import { ActionError } from './Action';
import { compileGlob } from './compileGlob';

/** Files, and the folder that their paths in the artifact start from. */
export type FoundFiles = { folder: string; paths: string[] };

type FindOptions = { includeHidden: boolean; most: number };

const special = /[*?[\]{}!()+@]/;

/** The folder above all that a pattern can match, or the file it names. */
function searchPath(root: string, pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(part => special.test(part));
  const head = parts.slice(0, first < 0 ? undefined : first).join('/');
  return resolve(root, head || (pattern.startsWith('/') ? '/' : '.'));
}

/** All below a folder that is no folder, links as themselves. */
function walk(
  path: string,
  options: FindOptions,
  found: string[] = [],
): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    readdirSync(path)
      .filter(name => options.includeHidden || !name.startsWith('.'))
      .forEach(name => walk(join(path, name), options, found));
  } else if (stat?.isFile() || stat?.isSymbolicLink()) {
    found.push(path);
  }
  if (found.length > options.most) {
    throw new ActionError(`There are more than ${options.most} files.`);
  }
  return found;
}

function matcher(root: string, pattern: string): (path: string) => boolean {
  const isMatch = compileGlob(resolve(root, pattern));
  // A folder that matches stands for all that is in it.
  return path => {
    for (let part = path; isInside(root, part); part = dirname(part)) {
      if (isMatch(part)) {
        return true;
      }
      if (part === root) {
        break;
      }
    }
    return false;
  };
}

function commonFolder(paths: string[]): string {
  const [first, ...rest] = paths.map(path => path.split(sep));
  const length = first.findIndex((part, index) =>
    rest.some(other => other[index] !== part),
  );
  return first.slice(0, length < 0 ? undefined : length).join(sep) || sep;
}

function isFolder(path: string): boolean {
  return Boolean(lstatSync(path, { throwIfNoEntry: false })?.isDirectory());
}

/**
 * The files of some patterns, one a line; with `!` before it a pattern takes files out. Paths start at
 * what all patterns have in common.
 *
 * Source: actions/upload-artifact, README, "Upload using multiple paths and exclusions".
 *
 * @param root - a real path; nothing outside of it is found
 * @throws PathError, ActionError
 */
export function findFiles(
  root: string,
  patterns: string,
  options: FindOptions,
): FoundFiles {
  const lines = patterns
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const wanted = lines.filter(line => !line.startsWith('!'));
  const refused = lines
    .filter(line => line.startsWith('!'))
    .map(line => matcher(root, line.slice(1)));
  const found = new Set<string>();
  const starts = wanted.map(pattern => {
    const start = searchPath(root, pattern);
    assertInside(root, start, pattern);
    const matches = matcher(root, pattern);
    walk(start, options)
      .filter(path => matches(path) && !refused.some(not => not(path)))
      .forEach(path => found.add(path));
    return start;
  });
  const common = starts.length > 0 ? commonFolder(starts) : root;
  const folder = isFolder(common) ? common : dirname(common);
  return {
    folder,
    paths: [...found].sort().map(path => relative(folder, path)),
  };
}

/** A link itself may be kept; what is behind it may not. */
function assertInside(root: string, start: string, pattern: string): void {
  const isThere = lstatSync(start, { throwIfNoEntry: false });
  const real = isThere
    ? join(realpathSync(dirname(start)), basename(start))
    : start;
  if (!isInside(root, real) || !isInside(root, start)) {
    throw new PathError(`\`${pattern}\` leads out of the workspace.`);
  }
}
