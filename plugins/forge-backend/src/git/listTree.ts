import { NotFoundError } from '@backstage/errors';
import { Git } from './Git';
import { splitNul } from './splitNul';

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
  '040000': 'dir',
  '120000': 'symlink',
  '160000': 'submodule',
};

function readEntries(output: Buffer, folder = ''): TreeEntry[] {
  return splitNul(output).map(([line]) => {
    const tab = line.indexOf('\t');
    const [mode, , sha, size] = line.slice(0, tab).split(/ +/);
    return {
      type: TYPES[mode] ?? 'file',
      mode,
      sha,
      size: Number(size) || 0,
      path: folder + line.slice(tab + 1),
    };
  });
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
    return { type: 'dir', mode: '040000', sha: commit, size: 0, path };
  }
  const { stdout } = await git.run(
    ['ls-tree', '-z', '-l', '--full-tree', commit, '--', path],
    { gitDir },
  );
  const [entry] = readEntries(stdout);
  if (entry?.path !== path) {
    throw new NotFoundError(`There is no '${path}' at ${commit.slice(0, 10)}`);
  }
  return entry;
}

/** Lists a folder by the id of its tree: folders first, then by name. */
export async function listTree(
  git: Git,
  gitDir: string,
  folder: { sha: string; path: string },
): Promise<TreeEntry[]> {
  const { stdout } = await git.run(
    ['ls-tree', '-z', '-l', '--full-tree', folder.sha],
    { gitDir },
  );
  const entries = readEntries(stdout, folder.path && `${folder.path}/`);
  const rank = (entry: TreeEntry) => (entry.type === 'dir' ? 0 : 1);
  return entries.sort(
    (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
  );
}
