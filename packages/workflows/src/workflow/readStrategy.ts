import type { JsonValue } from '../expressions';
import type { Strategy } from '../model/Workflow';
import type { Entry, SourceNode } from '../yaml';
import { describe } from '../yaml';
import { readKeys } from './readKeys';
import { readNumber, readSwitch } from './readSetting';
import type { Report } from './Report';
import { readTemplateText } from './readText';
import { scopes } from './scopes';

const keys = ['matrix', 'fail-fast', 'max-parallel'];

/** The value as JSON, with its expressions checked and left in it. */
function toJson(node: SourceNode, report: Report): JsonValue {
  if (node.kind === 'list') {
    return node.items.map(item => toJson(item, report));
  }
  if (node.kind === 'map') {
    const entries = [...node.entries.values()];
    return Object.fromEntries(
      entries.map(entry => [entry.key, toJson(entry.node, report)]),
    );
  }
  const options = { scope: scopes.strategy, report };
  return typeof node.value === 'string'
    ? readTemplateText(node, 'A value of a matrix', options) ?? null
    : node.value;
}

function isText(node: SourceNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

function checkAxis({ key, node }: Entry, report: Report): void {
  if (node.kind === 'list' && node.items.length > 0) {
    const filter = key === 'include' || key === 'exclude';
    const wrong = node.items.find(item => item.kind !== 'map' && !isText(item));
    if (filter && wrong) {
      report.problem(wrong.at, `\`${key}\` must be a list of maps.`);
    }
  } else if (!isText(node)) {
    report.problem(
      node.at,
      `\`${key}\` of a matrix must be a list with values, or an expression that gives one.`,
    );
  }
}

function readMatrix(node: SourceNode, report: Report): JsonValue | undefined {
  if (node.kind === 'map' && node.entries.size > 0) {
    node.entries.forEach(entry => checkAxis(entry, report));
  } else if (!isText(node)) {
    const found = node.kind === 'map' ? 'empty' : describe(node);
    const problem = `\`matrix\` must be a map of lists, and is ${found}.`;
    return report.problem(node.at, problem);
  }
  return toJson(node, report);
}

/** `strategy` of a job. */
export function readStrategy(entry: Entry, report: Report): Strategy {
  const entries = readKeys(entry.node, { what: '`strategy`', keys }, report);
  const options = { scope: scopes.strategy, report };
  const matrix = entries.get('matrix')?.node;
  const failFast = entries.get('fail-fast')?.node;
  const parallel = entries.get('max-parallel')?.node;
  return {
    at: entry.at,
    ...(matrix && { matrix: readMatrix(matrix, report) }),
    failFast:
      (failFast && readSwitch(failFast, '`fail-fast`', options)) ?? true,
    ...(parallel && {
      maxParallel: readNumber(parallel, '`max-parallel`', options),
    }),
  };
}
