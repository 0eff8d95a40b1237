import type { ProcessInfo } from './processTable';

/** The processes that have one of these above them. */
export function descendantsOf(
  pids: Iterable<number>,
  table: ProcessInfo[],
): ProcessInfo[] {
  const children = new Map<number, ProcessInfo[]>();
  table.forEach(info => {
    const siblings = children.get(info.parent);
    if (siblings) {
      siblings.push(info);
    } else {
      children.set(info.parent, [info]);
    }
  });
  const found = new Map<number, ProcessInfo>();
  const open = [...pids];
  while (open.length > 0) {
    for (const child of children.get(open.pop()!) ?? []) {
      if (!found.has(child.pid)) {
        found.set(child.pid, child);
        open.push(child.pid);
      }
    }
  }
  return [...found.values()];
}
