import type { ForgeContent } from '@portico/plugin-forge-common';
import type { Place, RepositoryId } from './places';

/** A change of one file; without `sha` the file must be new, with it the blob must still be the present one. */
export type FileChange = {
  path: string;
  content: string;
  message: string;
  branch: string;
  /** Commits to this new branch, which starts at `branch`. */
  newBranch?: string;
  sha?: string;
};

export type FileDeletion = Pick<FileChange, 'path' | 'message' | 'branch'> & {
  /** The blob must still be this one. */
  sha: string;
};

/** Files and folders. */
export type FilesApi = {
  /** A file, or what is in a folder. */
  getContents(
    id: RepositoryId,
    place: Place,
  ): Promise<ForgeContent | ForgeContent[]>;
  getRaw(id: RepositoryId, place: Place): Promise<Blob>;
  getArchive(id: RepositoryId, ref: string): Promise<Blob>;
  /**
   * A Markdown file, or the README of a folder, as HTML that is still to be
   * sanitised; null when there is none.
   */
  getReadme(
    id: RepositoryId,
    place: Place,
  ): Promise<{ path: string; html: string } | null>;
  commitFile(
    id: RepositoryId,
    change: FileChange,
  ): Promise<{ commit: { sha: string } }>;
  deleteFile(id: RepositoryId, deletion: FileDeletion): Promise<void>;
};
