import type { Entry, SourceNode } from '../yaml';
import { describe, isEmpty } from '../yaml';
import type { Report } from './Report';

/** What a map may have in it. */
export type Shape = {
  /** With its article, such as `a step`. */
  what: string;
  keys: readonly string[];
  /** Keys that GitHub knows and this does not, each with what to do. */
  absent?: ReadonlyMap<string, string>;
};

function explain(key: string, { what, keys, absent }: Shape): string {
  const reason = absent?.get(key);
  const because = reason ? `: ${reason}` : '';
  return `\`${key}\` is not supported in ${what}${because}. Supported: ${keys.join(
    ', ',
  )}.`;
}

/** Entries of a map whose keys are known; the others are problems. Nothing at all is an empty map. */
export function readKeys(
  node: SourceNode | undefined,
  shape: Shape,
  report: Report,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (node?.kind !== 'map') {
    if (node && !isEmpty(node)) {
      const problem = `This must be ${shape.what}, a map, and is ${describe(
        node,
      )}.`;
      report.problem(node.at, problem);
    }
    return entries;
  }
  node.entries.forEach((entry, key) => {
    if (shape.keys.includes(key)) {
      entries.set(key, entry);
    } else {
      report.problem(entry.at, explain(key, shape));
    }
  });
  return entries;
}
