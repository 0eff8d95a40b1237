import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { ForgeCommit, ForgeContent } from '@portico/plugin-forge-common';
import { Caller, nameOf } from '../auth/Caller';
import type { ForgeConfig } from '../config/readForgeConfig';
import {
  checkBranchName,
  commitFile,
  findCommit,
  findEntry,
  Git,
  listCommits,
  measureRepository,
  moveBranch,
  NO_COMMIT,
  TreeEntry,
} from '../git';
import type { Changes } from './Changes';
import type { KeyedLock } from './KeyedLock';
import { cleanFilePath } from './names';
import type { Owners } from './Owners';
import { presentCommit } from './presentCommit';
import type { OpenRepository } from './RepositoryService';

export interface FileEdit {
  action: 'create' | 'update' | 'delete';
  path: string;
  content?: Buffer;
  message?: string;
  /** The default branch without it. */
  branch?: string;
  /** Made for the commit; `branch` then stays as it is. */
  newBranch?: string;
  /** What the file had when the author opened it. */
  sha?: string;
}

/** Commits what people change in the browser. */
export class CommitService {
  constructor(
    private readonly options: {
      changes: Changes;
      config: ForgeConfig;
      git: Git;
      lock: KeyedLock;
      owners: Owners;
    },
  ) {}

  /** @throws ConflictError when the file or branch is no longer what the author saw. */
  async commit(
    open: OpenRepository,
    edit: FileEdit,
    caller: Caller,
  ): Promise<{ content: ForgeContent | null; commit: ForgeCommit }> {
    const author = await this.options.owners.authorFor(caller);
    return this.options.lock.run(open.stored.storageId, async () => {
      const { changes, config, git } = this.options;
      const { gitDir, stored } = open;
      const path = cleanFilePath(edit.path);
      const base = edit.branch ?? stored.defaultBranch;
      const target = edit.newBranch ?? base;
      await checkBranchName(git, target);
      await this.#checkRoom(gitDir, edit);
      const parent = await this.#findParent(open, base);
      const present = parent && (await this.#find(gitDir, parent, path));
      checkEdit(edit, path, present);
      const sha = await commitFile(git, gitDir, {
        parent,
        change: {
          path,
          content: edit.content,
          mode: present?.mode ?? '100644',
        },
        message: edit.message?.trim() || `${VERBS[edit.action]} ${path}`,
        author,
      });
      const before = (target === base && parent) || NO_COMMIT;
      await moveBranch(git, gitDir, { name: target, from: before, to: sha });
      const ref = `refs/heads/${target}`;
      const moved = [{ ref, before, after: sha }];
      await changes.record({ stored, gitDir, moved, pusher: nameOf(caller) });
      const after = await this.#find(gitDir, sha, path);
      const [commit] = await listCommits(git, gitDir, { range: sha, limit: 1 });
      return {
        content: after
          ? {
              name: path.split('/').pop() ?? path,
              path,
              type: 'file',
              size: after.size,
              sha: after.sha,
            }
          : null,
        commit: presentCommit(commit, { stored, baseUrl: config.baseUrl }),
      };
    });
  }

  async #findParent(
    { gitDir, stored }: OpenRepository,
    branch: string,
  ): Promise<string | undefined> {
    const { git } = this.options;
    const commit = await findCommit(git, gitDir, branch);
    // the first commit of an empty repository has none
    if (!commit && !(stored.empty && branch === stored.defaultBranch)) {
      throw new NotFoundError(`There is no branch '${branch}'`);
    }
    return commit;
  }

  async #find(
    gitDir: string,
    commit: string,
    path: string,
  ): Promise<TreeEntry | undefined> {
    try {
      return await findEntry(this.options.git, gitDir, { commit, path });
    } catch (error) {
      if (error instanceof NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }

  async #checkRoom(gitDir: string, edit: FileEdit): Promise<void> {
    const { pushBytes, repositoryBytes } = this.options.config.limits;
    const size = edit.content?.length ?? 0;
    const left = repositoryBytes - (await measureRepository(gitDir));
    if (size > Math.min(pushBytes, left)) {
      throw new InputError(
        `'${edit.path}' has ${size} bytes, and there is room for ${Math.max(
          0,
          Math.min(pushBytes, left),
        )} by 'forge.limits'`,
      );
    }
  }
}

const VERBS = { create: 'Add', update: 'Change', delete: 'Remove' };

function checkEdit(edit: FileEdit, path: string, present?: TreeEntry): void {
  if (edit.action === 'delete' && !present) {
    throw new NotFoundError(`There is no '${path}' to remove`);
  }
  if (edit.action === 'create' && present) {
    throw new ConflictError(`There is a file '${path}' already`);
  }
  if (present && present.type !== 'file') {
    throw new ConflictError(`'${path}' is a ${present.type}, and no file`);
  }
  if (edit.sha !== undefined && edit.sha !== present?.sha) {
    throw new ConflictError(
      `'${path}' has changed since you opened it: look at what it is now and make your change again`,
    );
  }
}
