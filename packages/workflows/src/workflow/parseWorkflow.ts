import type { Job } from '../model/Job';
import type { Triggers } from '../model/Triggers';
import type { Workflow } from '../model/Workflow';
import { workflowLimits } from '../limits';
import type { Place, Problem } from '../Problem';
import type { Entry, Source } from '../yaml';
import { describe, isEmpty, readYaml, SourceError } from '../yaml';
import { checkNeeds } from './checkNeeds';
import { readDefaults } from './readDefaults';
import { readEnv } from './readEnv';
import { checkId } from './readId';
import { readJob } from './readJob';
import { readKeys } from './readKeys';
import { readPlain, readTemplateText } from './readText';
import { readTriggers } from './readTriggers';
import { Report } from './Report';
import { scopes } from './scopes';

/** A workflow, or what is wrong with the whole file; then `name` and `on` are there as far as they can be read. */
export type ParsedWorkflow =
  | { workflow: Workflow; problems?: undefined }
  | { workflow?: undefined; problems: Problem[]; name: string; on?: Triggers };

const shape = {
  what: 'a workflow',
  keys: [
    'name',
    'run-name',
    'on',
    'env',
    'defaults',
    'jobs',
    'permissions',
    'concurrency',
  ],
};

const top: Place = { line: 1, column: 1 };

function placeOfNeeds(job: Entry | undefined): Place {
  const needs =
    job?.node.kind === 'map' ? job.node.entries.get('needs') : undefined;
  return (needs ?? job)?.at ?? top;
}

function readJobs(entry: Entry | undefined, report: Report): Job[] {
  const node = entry?.node;
  if (node?.kind !== 'map' || node.entries.size === 0) {
    report.problem(
      entry?.at ?? top,
      'A workflow needs `jobs`, a map with at least one job.',
    );
    return [];
  }
  if (node.entries.size > workflowLimits.jobs) {
    report.problem(
      node.at,
      `A workflow may have ${workflowLimits.jobs} jobs, this has ${node.entries.size}.`,
    );
    return [];
  }
  const seen = new Set<string>();
  const jobs = [...node.entries.values()]
    .filter(({ key, at }) => checkId(key, at, { what: 'a job', seen, report }))
    .map(job => readJob(job, report));
  checkNeeds(jobs, id => placeOfNeeds(node.entries.get(id)), report);
  return jobs;
}

function readOn(entry: Entry | undefined, report: Report): Triggers {
  if (!entry || isEmpty(entry.node)) {
    report.problem(
      entry?.at ?? top,
      'A workflow needs `on`. Supported: push, workflow_dispatch.',
    );
    return {};
  }
  return readTriggers(entry.node, report);
}

function readWorkflow(
  entries: Map<string, Entry>,
  path: string,
  report: Report,
): Workflow {
  const node = (key: string) => entries.get(key)?.node;
  const [name, runName] = [node('name'), node('run-name')];
  ['permissions', 'concurrency'].forEach(key => {
    const entry = entries.get(key);
    if (entry) {
      report.note(entry.at, `\`${key}\` changes nothing here.`);
    }
  });
  return {
    path,
    name: (name && readPlain(name, '`name`', report)) || path,
    ...(runName && {
      runName: readTemplateText(runName, '`run-name`', {
        scope: scopes.runName,
        report,
      }),
    }),
    on: readOn(entries.get('on'), report),
    env: readEnv(node('env'), { scope: scopes.workflowEnv, report }),
    defaults: readDefaults(node('defaults'), {
      scope: scopes.workflowDefaults,
      report,
    }),
    jobs: readJobs(entries.get('jobs'), report),
    notes: report.notes,
  };
}

function parseSource(source: Source, path: string): ParsedWorkflow {
  const report = new Report(source);
  const { root } = source;
  if (root.kind !== 'map') {
    const message = `A workflow is a map with \`on\` and \`jobs\`, and this is ${describe(
      root,
    )}.`;
    return { problems: [{ ...root.at, message }], name: path };
  }
  const workflow = readWorkflow(readKeys(root, shape, report), path, report);
  const problems = report.problems;
  if (problems.length === 0) {
    return { workflow };
  }
  const { name, on } = workflow;
  const { push, workflowDispatch } = on;
  return { problems, name, ...((push || workflowDispatch) && { on }) };
}

/**
 * Reads a workflow file. Problems of one job are in that job, and only it fails; those of the whole file
 * fail the run.
 *
 * Source: docs.github.com, "Workflow syntax for GitHub Actions", as far as the README's table goes.
 *
 * @param path - of the file in its repository, which is its name when it gives none
 */
export function parseWorkflow(text: string, path: string): ParsedWorkflow {
  try {
    return parseSource(readYaml(text), path);
  } catch (error) {
    if (!(error instanceof SourceError)) {
      throw error;
    }
    return { problems: [{ ...error.at, message: error.message }], name: path };
  }
}
