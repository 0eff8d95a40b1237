import { InputError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Git } from './Git';
import { GitOptions } from './gitEnvironment';
import { GitError } from './GitError';

export interface FileChange {
  /** From the root of the repository. */
  path: string;
  /** Nothing deletes the file. */
  content?: Buffer;
  /** What it has in git, such as 100644. */
  mode: string;
}

/** Makes a commit that changes one file, without a working copy. No branch moves. */
export async function commitFile(
  git: Git,
  gitDir: string,
  options: {
    /** Nothing for the first commit. */
    parent?: string;
    change: FileChange;
    message: string;
    author: { name: string; email: string };
  },
): Promise<string> {
  const { parent, change, message, author } = options;
  const index = path.join(gitDir, `index-${randomUUID()}`);
  const inIndex: GitOptions = { gitDir, env: { GIT_INDEX_FILE: index } };
  try {
    if (parent) {
      await git.run(['read-tree', parent], inIndex);
    }
    await stage(git, inIndex, change);
    const tree = await readId(git, ['write-tree'], inIndex);
    return await readId(
      git,
      ['commit-tree', tree, ...(parent ? ['-p', parent] : [])],
      {
        gitDir,
        input: message.endsWith('\n') ? message : `${message}\n`,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_COMMITTER_NAME: author.name,
          GIT_COMMITTER_EMAIL: author.email,
        },
      },
    );
  } finally {
    await rm(index, { force: true });
  }
}

async function readId(
  git: Git,
  args: string[],
  options: GitOptions & { input?: Buffer | string },
): Promise<string> {
  return (await git.run(args, options)).stdout.toString('utf8').trim();
}

async function stage(git: Git, inIndex: GitOptions, change: FileChange) {
  const { content, mode } = change;
  let line = `0 ${'0'.repeat(40)}\t${change.path}\0`;
  if (content) {
    const args = ['hash-object', '-w', '--stdin'];
    const blob = await readId(git, args, { ...inIndex, input: content });
    line = `${mode} ${blob}\t${change.path}\0`;
  }
  try {
    const args = ['update-index', '-z', '--index-info'];
    await git.run(args, { ...inIndex, input: line });
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 128) {
      throw new InputError(`Git does not allow the path '${change.path}'`);
    }
    throw error;
  }
}
