import { workflowLimits } from '../limits';
import type { Filter, PushTrigger } from '../model/Triggers';
import type { Entry, SourceNode } from '../yaml';
import { readKeys } from './readKeys';
import type { Report } from './Report';
import { readTexts } from './readTexts';

const kinds = ['branches', 'tags', 'paths'] as const;

function readFilter(
  kind: (typeof kinds)[number],
  entries: Map<string, Entry>,
  report: Report,
): Filter | undefined {
  const wanted = entries.get(kind);
  const unwanted = entries.get(`${kind}-ignore`);
  if (wanted && unwanted) {
    return report.problem(
      unwanted.at,
      `\`${kind}\` and \`${kind}-ignore\` cannot stand together; write \`!pattern\` in \`${kind}\`.`,
    );
  }
  const entry = wanted ?? unwanted;
  if (!entry) {
    return undefined;
  }
  const patterns = readTexts(entry.node, `\`${entry.key}\``, report);
  if (wanted && patterns.length && patterns.every(one => one.startsWith('!'))) {
    report.problem(
      entry.at,
      `\`${kind}\` has patterns with ! only and matches nothing; use \`${kind}-ignore\`.`,
    );
  }
  if (patterns.join('').length > workflowLimits.patterns) {
    report.problem(
      entry.at,
      `All patterns of \`${entry.key}\` may have ${workflowLimits.patterns} characters.`,
    );
  }
  return { patterns, ignore: entry === unwanted };
}

/** `on.push`; nothing is every push. Source: docs.github.com, "Workflow syntax", on.<push>. */
export function readPush(
  node: SourceNode | undefined,
  report: Report,
): PushTrigger {
  const keys = kinds.flatMap(kind => [kind, `${kind}-ignore`]);
  const entries = readKeys(node, { what: '`on.push`', keys }, report);
  const filters = kinds.map(kind => [kind, readFilter(kind, entries, report)]);
  return Object.fromEntries(filters.filter(([, filter]) => filter));
}
