import type { Scope } from '../expressions';
import type { Env } from '../model/Workflow';
import type { SourceNode } from '../yaml';
import { describe, isEmpty } from '../yaml';
import type { Report } from './Report';
import { readTemplateText } from './readText';

type Options = { scope: Scope; report: Report };

const legal = /^[A-Za-z_]\w*$/;

/** A map of texts, such as `with` and `outputs`; nothing is the empty text. */
export function readTextMap(
  node: SourceNode,
  what: string,
  options: Options,
): Record<string, string> {
  if (node.kind !== 'map') {
    if (!isEmpty(node)) {
      const problem = `${what} must be a map, and is ${describe(node)}.`;
      options.report.problem(node.at, problem);
    }
    return {};
  }
  const entries = [...node.entries.values()].map(entry => [
    entry.key,
    isEmpty(entry.node)
      ? ''
      : readTemplateText(entry.node, `\`${entry.key}\``, options) ?? '',
  ]);
  return Object.fromEntries(entries);
}

/** Variables of an environment. */
export function readEnv(node: SourceNode | undefined, options: Options): Env {
  if (!node) {
    return {};
  }
  if (node.kind === 'map') {
    node.entries.forEach(({ key, at }) => {
      if (!legal.test(key)) {
        options.report.problem(
          at,
          `\`${key}\` is no name of a variable: letters, digits and _ are allowed.`,
        );
      }
    });
  }
  return readTextMap(node, '`env`', options);
}
