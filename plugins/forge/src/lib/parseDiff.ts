import type { DiffFile, DiffHunk } from './diffTypes';
import { parseDiffHeader } from './parseDiffHeader';

const hunkHead = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/;

/** Reads hunks one line after the other, and counts, for a removed line may look like a header (`--- a`). */
class HunkReader {
  private oldNumber = 0;
  private newNumber = 0;
  private oldLeft = 0;
  private newLeft = 0;
  private hunk: DiffHunk | undefined;

  constructor(private readonly file: DiffFile) {}

  get isInside() {
    return this.oldLeft > 0 || this.newLeft > 0;
  }

  open(line: string): boolean {
    const match = hunkHead.exec(line);
    if (match) {
      const [, oldStart, oldCount, newStart, newCount, title] = match;
      this.oldNumber = Number(oldStart);
      this.newNumber = Number(newStart);
      this.oldLeft = Number(oldCount ?? 1);
      this.newLeft = Number(newCount ?? 1);
      this.hunk = { range: line.split(' @@')[0].slice(3), title, lines: [] };
      this.file.hunks.push(this.hunk);
    }
    return Boolean(match);
  }

  take(line: string) {
    const lines = this.hunk?.lines ?? [];
    const text = line.slice(1);
    if (line.startsWith('\\')) {
      Object.assign(lines.at(-1) ?? {}, { noNewline: true });
    } else if (line.startsWith('+')) {
      lines.push({ kind: 'added', text, newNumber: this.newNumber++ });
      this.file.additions += 1;
      this.newLeft -= 1;
    } else if (line.startsWith('-')) {
      lines.push({ kind: 'removed', text, oldNumber: this.oldNumber++ });
      this.file.deletions += 1;
      this.oldLeft -= 1;
    } else {
      const numbers = {
        oldNumber: this.oldNumber++,
        newNumber: this.newNumber++,
      };
      lines.push({ kind: 'context', text, ...numbers });
      this.oldLeft -= 1;
      this.newLeft -= 1;
    }
  }
}

function parseFile(lines: string[], start: number) {
  let at = start + 1;
  while (at < lines.length && !/^(diff --|@@ )/.test(lines[at])) {
    at += 1;
  }
  const file = parseDiffHeader(lines.slice(start, at));
  const reader = new HunkReader(file);
  while (at < lines.length) {
    const line = lines[at];
    if (reader.isInside || line.startsWith('\\')) {
      reader.take(line);
    } else if (line.startsWith('diff --')) {
      break;
    } else {
      reader.open(line);
    }
    at += 1;
  }
  return { file, next: at };
}

/** Reads what `git diff` prints, also where it was cut off in the middle. */
export function parseDiff(diff: string): DiffFile[] {
  const lines = diff.replace(/\n$/, '').split('\n');
  const files: DiffFile[] = [];
  let at = lines.findIndex(line => line.startsWith('diff --'));
  while (at >= 0 && at < lines.length) {
    const { file, next } = parseFile(lines, at);
    files.push(file);
    at = next;
  }
  return files;
}
