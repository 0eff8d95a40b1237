import type { SourceNode } from '../yaml';
import type { Report } from './Report';
import { readPlain } from './readText';

/** Texts of a list, or the one text that stands in place of a list. */
export function readTexts(
  node: SourceNode,
  what: string,
  report: Report,
): string[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  if (nodes.length === 0) {
    report.problem(node.at, `${what} must have at least one value.`);
  }
  return nodes.flatMap(item => readPlain(item, what, report) ?? []);
}
