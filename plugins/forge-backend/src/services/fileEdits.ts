import { ConflictError, NotFoundError } from '@backstage/errors';
import { findEntry, Git, TreeEntry } from '../git';

/** What an author wants of one file. */
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

const VERBS = { create: 'Add', update: 'Change', delete: 'Remove' };

/** What a commit says when its author says nothing. */
export function usualMessage(action: FileEdit['action'], path: string): string {
  return `${VERBS[action]} ${path}`;
}

/** As `findEntry`, with nothing for what there is not. */
export async function findFile(
  git: Git,
  gitDir: string,
  at: { commit: string; path: string },
): Promise<TreeEntry | undefined> {
  try {
    return await findEntry(git, gitDir, at);
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

/** Refuses a path below a file, in whose place git would put a folder without a word. */
export async function checkFolders(
  git: Git,
  gitDir: string,
  { commit, path }: { commit: string; path: string },
): Promise<void> {
  const folders = path.split('/').slice(0, -1);
  while (folders.length > 0) {
    const folder = folders.join('/');
    const entry = await findFile(git, gitDir, { commit, path: folder });
    if (entry?.type === 'dir') {
      return;
    }
    if (entry) {
      throw new ConflictError(`'${folder}' is a ${entry.type}, and no folder`);
    }
    folders.pop();
  }
}

/** Refuses what does not fit what there is. */
export function checkEdit(
  edit: FileEdit,
  path: string,
  present?: TreeEntry,
): void {
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
