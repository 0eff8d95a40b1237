import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { ForgeBranch } from '@portico/plugin-forge-common';
import { Caller, nameOf } from '../auth/Caller';
import {
  Branch,
  checkBranchName,
  Git,
  listBranches,
  moveBranch,
  NO_COMMIT,
  resolveCommit,
} from '../git';
import type { Changes } from './Changes';
import type { OpenRepository } from './RepositoryService';

/** The branches of a repository. */
export class BranchService {
  constructor(private readonly options: { changes: Changes; git: Git }) {}

  async list({ stored, gitDir }: OpenRepository): Promise<ForgeBranch[]> {
    const branches = await listBranches(this.options.git, gitDir);
    const all = branches.map(branch => present(branch, stored.defaultBranch));
    // the one that people look for first
    return all.sort((a, b) => Number(b.protected) - Number(a.protected));
  }

  async create(
    open: OpenRepository,
    options: { caller: Caller; name: string; from: string },
  ): Promise<ForgeBranch> {
    const { git } = this.options;
    const { name, from, caller } = options;
    await checkBranchName(git, name);
    const commit = await resolveCommit(git, open.gitDir, from);
    if (await this.#find(open, name)) {
      throw new ConflictError(`There is a branch '${name}' already`);
    }
    await this.#move(open, { caller, name, from: NO_COMMIT, to: commit });
    return this.#require(open, name);
  }

  async delete(
    open: OpenRepository,
    { caller, name }: { caller: Caller; name: string },
  ): Promise<void> {
    if (name === open.stored.defaultBranch) {
      throw new NotAllowedError(
        `'${name}' is the default branch: make another one the default first`,
      );
    }
    const { commit } = await this.#require(open, name);
    await this.#move(open, { caller, name, from: commit.id, to: NO_COMMIT });
  }

  async #move(
    open: OpenRepository,
    branch: { caller: Caller; name: string; from: string; to: string },
  ): Promise<void> {
    const { changes, git } = this.options;
    const { name, from, to, caller } = branch;
    await moveBranch(git, open.gitDir, { name, from, to });
    await changes.record({
      ...open,
      moved: [{ ref: `refs/heads/${name}`, before: from, after: to }],
      pusher: nameOf(caller),
    });
  }

  async #find(
    open: OpenRepository,
    name: string,
  ): Promise<ForgeBranch | undefined> {
    return (await this.list(open)).find(branch => branch.name === name);
  }

  async #require(open: OpenRepository, name: string): Promise<ForgeBranch> {
    const branch = await this.#find(open, name);
    if (!branch) {
      throw new NotFoundError(`There is no branch '${name}'`);
    }
    return branch;
  }
}

function present(branch: Branch, defaultBranch: string): ForgeBranch {
  return {
    name: branch.name,
    commit: {
      id: branch.commit,
      message: branch.subject,
      timestamp: branch.date,
    },
    protected: branch.name === defaultBranch,
  };
}
