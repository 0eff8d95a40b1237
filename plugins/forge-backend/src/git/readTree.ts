import { NotFoundError } from '@backstage/errors';
import type { Git } from './Git';

/** One name in a tree object. */
export interface RawEntry {
  name: string;
  /** Six digits. */
  mode: string;
  sha: string;
}

export const FOLDER = '040000';

function parseTree(content: Buffer, idBytes: number): RawEntry[] {
  const entries: RawEntry[] = [];
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + idBytes;
    entries.push({
      mode: content.toString('latin1', at, space).padStart(6, '0'),
      name: content.toString('utf8', space + 1, end),
      sha: content.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
}

/** Reads a tree, given by its own id or by that of a commit. */
export async function readTree(
  git: Git,
  gitDir: string,
  sha: string,
): Promise<RawEntry[]> {
  const tree = await git.objects.read(gitDir, `${sha}^{tree}`);
  if (!tree) {
    throw new NotFoundError(`There is no folder ${sha}`);
  }
  return parseTree(tree.content, tree.sha.length / 2);
}

/** Walks down a path, which is not empty; nothing for what there is not. */
export async function walkTree(
  git: Git,
  gitDir: string,
  { commit, path }: { commit: string; path: string },
): Promise<RawEntry | undefined> {
  let found: RawEntry | undefined = { name: '', mode: FOLDER, sha: commit };
  for (const name of path.split('/')) {
    if (found?.mode !== FOLDER) {
      return undefined;
    }
    const entries: RawEntry[] = await readTree(git, gitDir, found.sha);
    found = entries.find(entry => entry.name === name);
  }
  return found;
}
