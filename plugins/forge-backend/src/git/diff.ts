import { Git } from './Git';

/** The tree with nothing in it, which the first commit is compared with. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface ChangedFiles {
  files: { filename: string; status: string }[];
  additions: number;
  deletions: number;
}

const STATUSES: Record<string, string> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  R: 'renamed',
};

/** Lists what is different between two commits or trees. */
export async function listChanges(
  git: Git,
  gitDir: string,
  { base, head }: { base: string; head: string },
): Promise<ChangedFiles> {
  const args = ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat'];
  const { stdout } = await git.run([...args, base, head], {
    gitDir,
    lasting: true,
  });
  const fields = stdout.toString('utf8').split('\0');
  const changes: ChangedFiles = { files: [], additions: 0, deletions: 0 };
  for (let at = 0; at < fields.length && fields[at]; at++) {
    const status = /^:\d+ \d+ \S+ \S+ ([A-Z])/.exec(fields[at])?.[1];
    if (status) {
      at += 'RC'.includes(status) ? 2 : 1;
      changes.files.push({
        filename: fields[at],
        status: STATUSES[status] ?? 'changed',
      });
    } else {
      const [added, removed, name] = fields[at].split('\t');
      changes.additions += Number(added) || 0;
      changes.deletions += Number(removed) || 0;
      at += name ? 0 : 2;
    }
  }
  return changes;
}

/** The difference as unified diff, cut at as many bytes. */
export async function readDiff(
  git: Git,
  gitDir: string,
  options: { base: string; head: string; maxBytes: number },
): Promise<{ text: Buffer; cut: boolean }> {
  const args = ['diff-tree', '-p', '-r', '-M', '--no-color', '--no-ext-diff'];
  const { stdout, cut } = await git.run(
    [...args, '--no-textconv', options.base, options.head],
    { gitDir, cutAt: options.maxBytes, lasting: true },
  );
  return { text: stdout, cut };
}

/** The commit that two have in common, if they have one. */
export async function findMergeBase(
  git: Git,
  gitDir: string,
  { base, head }: { base: string; head: string },
): Promise<string | undefined> {
  const args = ['merge-base', base, head];
  const { stdout } = await git.run(args, {
    gitDir,
    exits: [0, 1],
    lasting: true,
  });
  return stdout.toString('utf8').trim() || undefined;
}
