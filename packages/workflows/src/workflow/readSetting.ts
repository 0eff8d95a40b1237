import { readTemplate } from '../expressions';
import type { Scope } from '../expressions';
import type { SourceNode } from '../yaml';
import { describe } from '../yaml';
import type { Report } from './Report';
import { readTemplateText } from './readText';

type Options = { scope: Scope; report: Report };

function isExpression(node: SourceNode): boolean {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    return false;
  }
  const text = node.value.trim();
  if (!text.startsWith('${{') || !text.endsWith('}}')) {
    return false;
  }
  try {
    return readTemplate(text).length === 1;
  } catch {
    // Not closed, which is told where the text is read.
    return true;
  }
}

function readExpression(
  node: SourceNode,
  what: string,
  options: Options,
): string | undefined {
  return readTemplateText(node, what, options)?.trim();
}

/** True, false or an expression. */
export function readSwitch(
  node: SourceNode,
  what: string,
  options: Options,
): boolean | string | undefined {
  if (isExpression(node)) {
    return readExpression(node, what, options);
  }
  return node.kind === 'scalar' && typeof node.value === 'boolean'
    ? node.value
    : options.report.problem(
        node.at,
        `${what} must be true, false or an expression, and this is ${describe(
          node,
        )}.`,
      );
}

/** A number above 0 or an expression. */
export function readNumber(
  node: SourceNode,
  what: string,
  options: Options,
): number | string | undefined {
  if (isExpression(node)) {
    return readExpression(node, what, options);
  }
  const value = node.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'number' && value > 0
    ? value
    : options.report.problem(
        node.at,
        `${what} must be a number above 0 or an expression, and this is ${describe(
          node,
        )}.`,
      );
}
