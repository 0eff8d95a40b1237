import type { Entry } from '../yaml';
import type { Report } from './Report';
import { readTemplateText } from './readText';
import { scopes } from './scopes';

/** Labels of `runs-on`. Any are taken; without them the file would not run on GitHub, which is noted. */
export function readRunsOn(
  entry: Entry | undefined,
  job: Entry,
  report: Report,
): string[] {
  if (!entry) {
    report.note(job.at, 'GitHub needs `runs-on`, such as ubuntu-latest.');
    return [];
  }
  const { node } = entry;
  const labels = node.kind === 'map' ? node.entries.get('labels')?.node : node;
  if (!labels) {
    return [];
  }
  const options = { scope: scopes.job, report };
  const nodes = labels.kind === 'list' ? labels.items : [labels];
  return nodes.flatMap(
    item => readTemplateText(item, '`runs-on`', options) ?? [],
  );
}
