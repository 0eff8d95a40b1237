/** A line of a diff; numbers count from 1 in the file before and after. */
export type DiffLine = {
  kind: 'context' | 'added' | 'removed';
  text: string;
  oldNumber?: number;
  newNumber?: number;
  /** The file ends here without a line break. */
  noNewline?: boolean;
};

/** A run of lines; `title` is what git prints behind the numbers, such as the function around it. */
export type DiffHunk = { range: string; title: string; lines: DiffLine[] };

export type DiffStatus = 'added' | 'removed' | 'renamed' | 'copied' | 'changed';

export type DiffFile = {
  status: DiffStatus;
  /** The path after the change; of a removed file the one before. */
  path: string;
  /** The path before, of a renamed or copied file. */
  oldPath?: string;
  /** Such as `100644 → 100755`. */
  mode?: string;
  binary: boolean;
  hunks: DiffHunk[];
  additions: number;
  deletions: number;
};
