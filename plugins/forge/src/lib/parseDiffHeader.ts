import type { DiffFile, DiffStatus } from './diffTypes';
import { unquotePath } from './unquotePath';

const side = (printed: string) =>
  // A path with a blank in it is followed by a tab.
  unquotePath(printed.replace(/\t$/, '')).replace(/^[ab]\//, '');

/** `a/x b/x`: only of use where both are alike, and there the middle is known. */
function sharedPath(line: string): string {
  const rest = line.replace(/^diff --(?:git|cc|combined) /, '');
  return side(rest.slice(Math.floor(rest.length / 2)).trimStart());
}

function statusOf(has: (start: string) => boolean): DiffStatus {
  if (has('new file mode ')) return 'added';
  if (has('deleted file mode ')) return 'removed';
  if (has('rename from ')) return 'renamed';
  return has('copy from ') ? 'copied' : 'changed';
}

/** Reads the lines between `diff --git` and the first hunk. */
export function parseDiffHeader(lines: string[]): DiffFile {
  const after = (start: string) =>
    lines.find(line => line.startsWith(start))?.slice(start.length);
  const has = (start: string) => after(start) !== undefined;
  const named = (start: string) => {
    const found = after(start);
    return found === undefined || found === '/dev/null'
      ? undefined
      : side(found);
  };
  const moved = after('rename from ') ?? after('copy from ');
  const target = after('rename to ') ?? after('copy to ');
  const path = target ? unquotePath(target) : named('+++ ') ?? named('--- ');
  const oldMode = after('old mode ');
  return {
    status: statusOf(has),
    path: path ?? sharedPath(lines[0]),
    ...(moved && { oldPath: unquotePath(moved) }),
    ...(oldMode && { mode: `${oldMode} → ${after('new mode ')}` }),
    binary: has('Binary files ') || has('GIT binary patch'),
    hunks: [],
    additions: 0,
    deletions: 0,
  };
}
