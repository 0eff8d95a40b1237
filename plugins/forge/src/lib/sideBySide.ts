import type { DiffLine } from './diffTypes';

/** A row of a diff with two sides: before at the left, after at the right. */
export type DiffRow = { left?: DiffLine; right?: DiffLine };

/** Sets what was removed beside what was added in its place. */
export function sideBySide(lines: DiffLine[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      rows.push({ left: removed[at], right: added[at] });
    }
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.kind === 'added') {
      added.push(line);
    } else {
      // A removed line behind an added one starts the next change.
      if (line.kind === 'context' || added.length > 0) {
        flush();
      }
      if (line.kind === 'removed') {
        removed.push(line);
      } else {
        rows.push({ left: line, right: line });
      }
    }
  }
  flush();
  return rows;
}
