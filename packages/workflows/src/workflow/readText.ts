import type { Scope } from '../expressions';
import {
  ExpressionError,
  parseTemplate,
  readCondition,
  toText,
} from '../expressions';
import type { ScalarNode, SourceNode } from '../yaml';
import { describe } from '../yaml';
import { placeInText } from './placeInText';
import type { Report } from './Report';

/** Runs a check of a value's text, and reports what is wrong with it at its place in the file. */
function checked(node: ScalarNode, report: Report, check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (!(error instanceof ExpressionError)) {
      throw error;
    }
    const at = placeInText(report.source, node, error.offset ?? 0);
    report.problem(at, error.message);
    return false;
  }
}

/** The text of a value, numbers and booleans as GitHub writes them; a problem for a list, a map and nothing. */
export function readPlain(
  node: SourceNode,
  what: string,
  report: Report,
): string | undefined {
  if (node.kind !== 'scalar' || node.value === null) {
    return report.problem(node.at, `${what} must be a text.`);
  }
  return toText(node.value);
}

/** A text whose expressions were checked. */
export function readTemplateText(
  node: SourceNode,
  what: string,
  { scope, report }: { scope: Scope; report: Report },
): string | undefined {
  const text = readPlain(node, what, report);
  if (text === undefined || node.kind !== 'scalar') {
    return undefined;
  }
  return checked(node, report, () => parseTemplate(text, scope))
    ? text
    : undefined;
}

/** An `if`. */
export function readIf(
  node: SourceNode,
  { scope, report }: { scope: Scope; report: Report },
): string | undefined {
  if (node.kind !== 'scalar') {
    const problem = `\`if\` must be a condition, and this is ${describe(
      node,
    )}.`;
    return report.problem(node.at, problem);
  }
  const text = toText(node.value);
  return checked(node, report, () => readCondition(text, scope))
    ? text
    : undefined;
}
