import type { ActionName, InputRule } from '../actions/builtInActions';
import { builtInActions, isActionName } from '../actions/builtInActions';
import type { Entry, MapNode, SourceNode } from '../yaml';
import { toText } from '../expressions';
import { readKeys } from './readKeys';
import type { Report } from './Report';
import { readPlain } from './readText';
import { readTextMap } from './readEnv';
import { scopes } from './scopes';

const supported = `Supported: ${Object.keys(builtInActions).join(', ')}.`;
const version = /^(?:v\d[\w.-]*|main|[\da-f]{40})$/;

function explain(uses: string): string {
  if (uses.startsWith('./')) {
    return 'Actions of the repository itself are not supported; write their steps here.';
  }
  return uses.startsWith('docker://')
    ? 'Actions that are containers are not supported; write a `run` step.'
    : `The action \`${uses}\` is not supported; write a \`run\` step.`;
}

function checkValue(
  { key, node }: Entry,
  rule: InputRule,
  report: Report,
): void {
  const text = node.kind === 'scalar' ? toText(node.value) : '';
  if (rule.values && !text.includes('${{') && !rule.values.includes(text)) {
    const allowed = rule.values.join(', ');
    report.problem(node.at, `\`${key}\` may be here: ${allowed}.`);
  } else if (rule.use === 'ignored' && !rule.values) {
    report.note(node.at, `\`${key}\` changes nothing here.`);
  }
}

/** Keys of `with` that the action reads. */
function readWith(
  node: SourceNode | undefined,
  action: ActionName,
  { at, report }: { at: SourceNode['at']; report: Report },
): Record<string, string> {
  const rules = new Map<string, InputRule>(
    Object.entries(builtInActions[action]),
  );
  const what = `\`with\` of ${action}`;
  const entries = readKeys(node, { what, keys: [...rules.keys()] }, report);
  const taken: MapNode['entries'] = new Map();
  rules.forEach((rule, key) => {
    const entry = entries.get(key);
    if (entry) {
      checkValue(entry, rule, report);
      if (rule.use === 'read') {
        taken.set(key, entry);
      }
    } else if (rule.required) {
      report.problem(at, `${action} needs \`${key}\` in \`with\`.`);
    }
  });
  const map: MapNode = { kind: 'map', entries: taken, at, size: 1, depth: 1 };
  return readTextMap(map, '`with`', { scope: scopes.step, report });
}

/** `uses` and `with` of a step; undefined when there is a problem. */
export function readUses(
  uses: Entry,
  inputs: Entry | undefined,
  report: Report,
): { action: ActionName; uses: string; with: Record<string, string> } | null {
  const text = readPlain(uses.node, '`uses`', report);
  const [name, tag] = (text ?? '').split('@');
  if (text === undefined) {
    return null;
  }
  if (!isActionName(name)) {
    report.problem(uses.node.at, `${explain(text)} ${supported}`);
    return null;
  }
  if (!version.test(tag ?? '')) {
    const problem = `Write \`${name}\` with its version, such as \`${name}@v4\`.`;
    report.problem(uses.node.at, problem);
    return null;
  }
  const { at } = uses;
  return {
    action: name,
    uses: text,
    with: readWith(inputs?.node, name, { at, report }),
  };
}
