import { NotFoundError } from '@backstage/errors';
import type { Git } from './Git';
import { FOLDER, RawEntry, readTree, walkTree } from './readTree';

/** One entry of a folder. */
export interface TreeEntry {
  type: 'file' | 'dir' | 'symlink' | 'submodule';
  /** Whether it may be executed, and what else git says of it. */
  mode: string;
  sha: string;
  size: number;
  /** From the root of the repository. */
  path: string;
}

const TYPES: Record<string, TreeEntry['type']> = {
  [FOLDER]: 'dir',
  '120000': 'symlink',
  '160000': 'submodule',
};

async function complete(
  git: Git,
  gitDir: string,
  { entries, folder }: { entries: RawEntry[]; folder: string },
): Promise<TreeEntry[]> {
  const typed = entries.map(({ name, mode, sha }) => ({
    type: TYPES[mode] ?? ('file' as const),
    mode,
    sha,
    size: 0,
    path: folder + name,
  }));
  const blobs = typed.filter(({ type }) => ['file', 'symlink'].includes(type));
  const ids = blobs.map(({ sha }) => sha);
  const found = await git.objects.check(gitDir, ids);
  blobs.forEach((blob, index) => {
    blob.size = found[index]?.size ?? 0;
  });
  return typed;
}

/** Finds one path in a commit. The root of it is a folder with an empty path. */
export async function findEntry(
  git: Git,
  gitDir: string,
  at: { commit: string; path: string },
): Promise<TreeEntry> {
  const { commit, path } = at;
  if (path === '') {
    // git takes a commit where it wants a tree
    return { type: 'dir', mode: FOLDER, sha: commit, size: 0, path };
  }
  const found = await walkTree(git, gitDir, at);
  if (!found) {
    throw new NotFoundError(`There is no '${path}' at ${commit.slice(0, 10)}`);
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const [entry] = await complete(git, gitDir, { entries: [found], folder });
  return entry;
}

/** Lists a folder by the id of its tree: folders first, then by name. */
export async function listTree(
  git: Git,
  gitDir: string,
  folder: { sha: string; path: string },
): Promise<TreeEntry[]> {
  const entries = await complete(git, gitDir, {
    entries: await readTree(git, gitDir, folder.sha),
    folder: folder.path && `${folder.path}/`,
  });
  const rank = (entry: TreeEntry) => (entry.type === 'dir' ? 0 : 1);
  return entries.sort(
    (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
  );
}
