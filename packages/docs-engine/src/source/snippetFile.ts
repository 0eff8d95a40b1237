import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type Origin, SourceText } from './SourceText';

/** Where snippets may be read from. */
export type SnippetOptions = {
  /** Nothing outside of this folder is read, not even through a symbolic link. */
  folder: string;
  /** Folders that a snippet's path starts from, tried in order; the folder itself when left out. */
  basePaths?: readonly string[];
  /** Files that stand at the end of every page. */
  appended?: readonly AppendedFile[];
};

/** A file that stands at the end of every page, and the place that says so. */
export type AppendedFile = { path: string; at: Origin };

/** Larger files are data, not text that is read. */
const largest = 1_000_000;

async function existing(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}

async function locate(
  path: string,
  { folder, basePaths = [''] }: SnippetOptions,
): Promise<string> {
  const root = await realpath(folder);
  for (const base of basePaths) {
    const found = await existing(resolve(root, base, path));
    if (found !== undefined && !found.startsWith(root + sep)) {
      throw new Error('it is outside of the project folder');
    }
    // What git keeps may hold the password of a clone.
    if (found?.slice(root.length).split(sep).includes('.git')) {
      throw new Error('it belongs to git, not to the project');
    }
    if (found !== undefined) {
      return found;
    }
  }
  throw new Error('there is no such file');
}

/** Reads a file that a snippet names. Throws an `Error` whose message says why it may not be read. */
export async function readSnippetFile(
  path: string,
  options: SnippetOptions,
): Promise<{ file: string; text: SourceText }> {
  if (/^https?:/i.test(path)) {
    throw new Error('snippets are not fetched from other sites');
  }
  if (!path || path.includes('\0')) {
    throw new Error('it has no file name');
  }
  const file = await locate(path, options);
  const info = await stat(file);
  if (!info.isFile()) {
    throw new Error('it is no file');
  }
  if (info.size > largest) {
    throw new Error(`it is larger than ${largest} bytes`);
  }
  const content = (await readFile(file, 'utf8'))
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '');
  const name = relative(await realpath(options.folder), file);
  return { file, text: SourceText.of(name.split(sep).join('/'), content) };
}
