import { InputError, NotFoundError } from '@backstage/errors';
import type { KeyedLock } from '@portico/backend-kit';
import type { ForgeCommit, ForgeContent } from '@portico/plugin-forge-common';
import { Caller, nameOf } from '../auth/Caller';
import type { ForgeConfig } from '../config/readForgeConfig';
import {
  checkBranchName,
  commitFile,
  findCommit,
  Git,
  listCommits,
  measureRepository,
  moveBranch,
  NO_COMMIT,
} from '../git';
import type { Changes } from './Changes';
import {
  checkEdit,
  checkFolders,
  FileEdit,
  findFile,
  usualMessage,
} from './fileEdits';
import { cleanFilePath } from './names';
import type { Owners } from './Owners';
import { presentCommit } from './presentCommit';
import { presentContent } from './presentContent';
import type { OpenRepository } from './RepositoryService';

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
      const present = parent
        ? await findFile(git, gitDir, { commit: parent, path })
        : undefined;
      checkEdit(edit, path, present);
      if (parent && !present) {
        await checkFolders(git, gitDir, { commit: parent, path });
      }
      const sha = await commitFile(git, gitDir, {
        parent,
        change: {
          path,
          content: edit.content,
          mode: present?.mode ?? '100644',
        },
        message: edit.message?.trim() || usualMessage(edit.action, path),
        author,
      });
      const before = (target === base && parent) || NO_COMMIT;
      await moveBranch(git, gitDir, { name: target, from: before, to: sha });
      const ref = `refs/heads/${target}`;
      const moved = [{ ref, before, after: sha }];
      await changes.record({ stored, gitDir, moved, pusher: nameOf(caller) });
      const after = await findFile(git, gitDir, { commit: sha, path });
      const [commit] = await listCommits(git, gitDir, { range: sha, limit: 1 });
      return {
        content: after ? presentContent(after) : null,
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
