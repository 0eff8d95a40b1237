import type { ForgeCommit } from '@portico/plugin-forge-common';
import {
  countCommits,
  EMPTY_TREE,
  findMergeBase,
  Git,
  listCommits,
  readDiff,
  resolveCommit,
} from '../git';
import { Diff, MAX_DIFF } from './HistoryService';
import { presentCommit } from './presentCommit';
import type { OpenRepository } from './RepositoryService';

const MAX_COMPARED = 250;

/** What one branch, tag or commit has that another has not. */
export class CompareService {
  constructor(private readonly options: { git: Git; baseUrl: string }) {}

  /** What `head` has that `base` has not. */
  async compare(
    open: OpenRepository,
    ends: { base: string; head: string },
  ): Promise<{ commits: ForgeCommit[]; total_commits: number }> {
    const { git, baseUrl } = this.options;
    const { base, head } = await this.#resolveEnds(open, ends);
    const range = `${base}..${head}`;
    const options = { range, limit: MAX_COMPARED };
    const [commits, total] = await Promise.all([
      listCommits(git, open.gitDir, options),
      countCommits(git, open.gitDir, range),
    ]);
    return {
      commits: commits.map(one =>
        presentCommit(one, { stored: open.stored, baseUrl }),
      ),
      total_commits: total,
    };
  }

  async diff(
    open: OpenRepository,
    ends: { base: string; head: string },
  ): Promise<Diff> {
    const { git } = this.options;
    const { base, head } = await this.#resolveEnds(open, ends);
    const common = await findMergeBase(git, open.gitDir, { base, head });
    return readDiff(git, open.gitDir, {
      base: common ?? EMPTY_TREE,
      head,
      maxBytes: MAX_DIFF,
    });
  }

  async #resolveEnds(
    { gitDir }: OpenRepository,
    { base, head }: { base: string; head: string },
  ) {
    const { git } = this.options;
    return {
      base: await resolveCommit(git, gitDir, base),
      head: await resolveCommit(git, gitDir, head),
    };
  }
}
