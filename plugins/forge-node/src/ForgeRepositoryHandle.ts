import type { Response } from 'express';

/** A commit, as far as it is told with a run. */
export interface ForgeCommitInfo {
  sha: string;
  message: string;
  author: { name: string; email: string; /** ISO 8601 */ date: string };
}

/** A file of a commit; the path is from the root. */
export interface ForgeFile {
  path: string;
  /** Bytes. */
  size: number;
}

/** One repository, and what its commits have. Commits are given by their whole ids. */
export interface ForgeRepositoryHandle {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** Its address on the forge, below which its pages are. */
  readonly url: string;
  /** The commit of a branch, a tag or a commit id; nothing for what there is not. */
  findCommit(ref: string): Promise<string | undefined>;
  /** A branch, or else a tag, by its short or whole name; nothing for what there is not. */
  findRef(name: string): Promise<{ ref: string; commit: string } | undefined>;
  readCommit(commit: string): Promise<ForgeCommitInfo>;
  /** The files right in a folder, by name; none where there is no such folder. */
  listFiles(commit: string, folder: string): Promise<ForgeFile[]>;
  /** A file, which must be known to be small; nothing where there is none. */
  readFile(commit: string, path: string): Promise<Buffer | undefined>;
  /** Paths that are different between two commits. */
  listChangedPaths(ends: { base: string; head: string }): Promise<string[]>;
  /** Sends a commit as tar.gz with one top folder. */
  sendArchive(commit: string, res: Response): Promise<void>;
}
