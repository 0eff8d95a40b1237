import { NotFoundError } from '@backstage/errors';
import type { ForgeCommit } from '@portico/plugin-forge-common';
import {
  countCommits,
  EMPTY_TREE,
  findCommit,
  Git,
  listChanges,
  listCommits,
  readDiff,
  readParents,
  resolveCommit,
} from '../git';
import { cleanPath } from './names';
import { presentCommit } from './presentCommit';
import type { OpenRepository } from './RepositoryService';

/** Longer diffs are cut: nobody reads them in a browser. */
export const MAX_DIFF = 2 * 1024 * 1024;

export interface Diff {
  text: Buffer;
  cut: boolean;
}

/** Commits, and what they changed. */
export class HistoryService {
  constructor(private readonly options: { git: Git; baseUrl: string }) {}

  /** One page, the latest first; the number of all is known without a path. */
  async list(
    open: OpenRepository,
    query: { ref?: string; path: string; page: number; limit: number },
  ): Promise<{ commits: ForgeCommit[]; hasMore: boolean; total?: number }> {
    const { git } = this.options;
    const { stored, gitDir } = open;
    const path = cleanPath(query.path);
    const start = await findCommit(
      git,
      gitDir,
      query.ref || stored.defaultBranch,
    );
    if (!start) {
      if (stored.empty && !query.ref) {
        return { commits: [], hasMore: false, total: 0 };
      }
      throw new NotFoundError(
        `There is no branch, tag or commit '${query.ref}'`,
      );
    }
    const { page, limit } = query;
    const [commits, total] = await Promise.all([
      listCommits(git, gitDir, {
        range: start,
        path,
        skip: (page - 1) * limit,
        limit: limit + 1,
      }),
      path ? undefined : countCommits(git, gitDir, start),
    ]);
    return {
      commits: commits.slice(0, limit).map(one => this.#present(open, one)),
      hasMore: commits.length > limit,
      total,
    };
  }

  /** One commit with the files it changed. */
  async get(open: OpenRepository, ref: string): Promise<ForgeCommit> {
    const { git, baseUrl } = this.options;
    const ends = await this.#resolveEnds(open, ref);
    const [[commit], changes] = await Promise.all([
      listCommits(git, open.gitDir, { range: ends.head, limit: 1 }),
      listChanges(git, open.gitDir, ends),
    ]);
    return presentCommit(commit, { stored: open.stored, baseUrl, changes });
  }

  async diff(open: OpenRepository, ref: string): Promise<Diff> {
    const ends = await this.#resolveEnds(open, ref);
    const limited = { ...ends, maxBytes: MAX_DIFF };
    return readDiff(this.options.git, open.gitDir, limited);
  }

  async #resolveEnds({ gitDir }: OpenRepository, ref: string) {
    const { git } = this.options;
    const head = await resolveCommit(git, gitDir, ref);
    const [base = EMPTY_TREE] = await readParents(git, gitDir, head);
    return { base, head };
  }

  #present(
    { stored }: OpenRepository,
    commit: Parameters<typeof presentCommit>[0],
  ): ForgeCommit {
    const { baseUrl } = this.options;
    return presentCommit(commit, { stored, baseUrl });
  }
}
