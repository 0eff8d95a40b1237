import { Git } from './Git';
import { splitNul } from './splitNul';

export interface Commit {
  sha: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  message: string;
}

const FORMAT = '%H%x00%P%x00%an%x00%ae%x00%aI%x00%B';

/** Lists commits, the latest first. */
export async function listCommits(
  git: Git,
  gitDir: string,
  options: {
    /** A commit, or `base..head`, both by their ids. */
    range: string;
    /** Only those that changed it. */
    path?: string;
    skip?: number;
    limit: number;
  },
): Promise<Commit[]> {
  const { range, path, skip = 0, limit } = options;
  const { stdout } = await git.run(
    [
      'log',
      '-z',
      `--format=${FORMAT}`,
      `--skip=${skip}`,
      `--max-count=${limit}`,
      range,
      ...(path ? ['--', path] : ['--']),
    ],
    { gitDir, lasting: true },
  );
  return splitNul(stdout, 6).map(
    ([sha, parents, name, email, date, message]) => ({
      sha,
      parents: parents.split(' ').filter(Boolean),
      author: { name, email, date },
      message: message.trimEnd(),
    }),
  );
}

/** The ids of the commits that one follows, the main line first. */
export async function readParents(
  git: Git,
  gitDir: string,
  commit: string,
): Promise<string[]> {
  const object = await git.objects.read(gitDir, commit);
  const [head = ''] = object?.content.toString('latin1').split('\n\n') ?? [];
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha]) => sha);
}

/** Counts the commits that `listCommits` would list without a limit. */
export async function countCommits(
  git: Git,
  gitDir: string,
  range: string,
): Promise<number> {
  const args = ['rev-list', '--count', range, '--'];
  const { stdout } = await git.run(args, { gitDir, lasting: true });
  return Number(stdout.toString('utf8'));
}
