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
    const commits = await listCommits(git, gitDir, {
      range: start,
      path,
      skip: (page - 1) * limit,
      limit: limit + 1,
    });
    return {
      commits: commits.slice(0, limit).map(one => this.#present(open, one)),
      hasMore: commits.length > limit,
      total: path ? undefined : await countCommits(git, gitDir, start),
    };
  }

  /** One commit with the files it changed. */
  async get(open: OpenRepository, ref: string): Promise<ForgeCommit> {
    const { git, baseUrl } = this.options;
    const { commit, base } = await this.#withBase(open, ref);
    const ends = { base, head: commit.sha };
    const changes = await listChanges(git, open.gitDir, ends);
    return presentCommit(commit, { stored: open.stored, baseUrl, changes });
  }

  async diff(open: OpenRepository, ref: string): Promise<Diff> {
    const { commit, base } = await this.#withBase(open, ref);
    const ends = { base, head: commit.sha, maxBytes: MAX_DIFF };
    return readDiff(this.options.git, open.gitDir, ends);
  }

  async #withBase({ gitDir }: OpenRepository, ref: string) {
    const { git } = this.options;
    const range = await resolveCommit(git, gitDir, ref);
    const [commit] = await listCommits(git, gitDir, { range, limit: 1 });
    return { commit, base: commit.parents[0] ?? EMPTY_TREE };
  }

  #present(
    { stored }: OpenRepository,
    commit: Parameters<typeof presentCommit>[0],
  ): ForgeCommit {
    const { baseUrl } = this.options;
    return presentCommit(commit, { stored, baseUrl });
  }
}
