import type { Job } from '../model/Job';
import type { Step } from '../model/Step';
import type { Entry } from '../yaml';
import { jobShape } from './jobShape';
import { readDefaults } from './readDefaults';
import { readEnv, readTextMap } from './readEnv';
import { readKeys } from './readKeys';
import { readRunsOn } from './readRunsOn';
import { readNumber, readSwitch } from './readSetting';
import { readStep } from './readStep';
import { readStrategy } from './readStrategy';
import type { Report } from './Report';
import { readIf, readTemplateText } from './readText';
import { readTexts } from './readTexts';
import { scopes } from './scopes';

function readSteps(entry: Entry | undefined, job: Entry, report: Report) {
  const node = entry?.node;
  if (node?.kind !== 'list' || node.items.length === 0) {
    const problem = 'A job needs `steps`, a list with at least one.';
    report.problem(entry?.at ?? job.at, problem);
    return [];
  }
  const seen = new Set<string>();
  return node.items.flatMap(
    (item, index): Step[] | Step =>
      readStep(item, { number: index + 1, seen, report }) ?? [],
  );
}

/** Settings that are known when the run is planned. */
function readPlanned(entries: Map<string, Entry>, report: Report) {
  const options = { scope: scopes.planned, report };
  const node = (key: string) => entries.get(key)?.node;
  const [name, minutes] = [node('name'), node('timeout-minutes')];
  const goOn = node('continue-on-error');
  const strategy = entries.get('strategy');
  return {
    ...(name && { name: readTemplateText(name, '`name`', options) }),
    ...(minutes && {
      timeoutMinutes: readNumber(minutes, '`timeout-minutes`', options),
    }),
    continueOnError:
      (goOn && readSwitch(goOn, '`continue-on-error`', options)) ?? false,
    ...(strategy && { strategy: readStrategy(strategy, report) }),
  };
}

/** One job; what is wrong with it is in its `problems`. */
export function readJob(job: Entry, file: Report): Job {
  const report = file.of(job.key);
  const entries = readKeys(job.node, jobShape, report);
  const node = (key: string) => entries.get(key)?.node;
  const [needs, condition, outputs] = [
    node('needs'),
    node('if'),
    node('outputs'),
  ];
  const options = { scope: scopes.job, report };
  ['permissions', 'concurrency'].forEach(key => {
    const entry = entries.get(key);
    if (entry) {
      report.note(entry.at, `\`${key}\` changes nothing here.`);
    }
  });
  return {
    id: job.key,
    at: job.at,
    needs: needs ? [...new Set(readTexts(needs, '`needs`', report))] : [],
    ...(condition && {
      if: readIf(condition, { scope: scopes.jobIf, report }),
    }),
    env: readEnv(node('env'), options),
    defaults: readDefaults(node('defaults'), {
      scope: scopes.jobDefaults,
      report,
    }),
    runsOn: readRunsOn(entries.get('runs-on'), job, report),
    ...readPlanned(entries, report),
    outputs: outputs
      ? readTextMap(outputs, '`outputs`', { scope: scopes.step, report })
      : {},
    steps: readSteps(entries.get('steps'), job, report),
    problems: report.problems,
  };
}
