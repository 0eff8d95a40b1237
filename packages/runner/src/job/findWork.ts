import { formatProblem, parseWorkflow, type Problem } from '@portico/workflows';
import type { Assignment } from '../backend';
import type { PlannedWork } from './JobState';

/** A job that cannot be run as its file is wrong; the message has a line for each problem. */
export class WorkflowError extends Error {
  constructor(problems: Problem[], path: string) {
    super(problems.map(problem => formatProblem(path, problem)).join('\n'));
  }
}

/**
 * The job in the file that is to be run.
 *
 * @throws WorkflowError
 */
export function findWork({
  workflow: text,
  run,
  jobKey,
}: Assignment): PlannedWork {
  const path = run.workflowPath;
  const { workflow, problems } = parseWorkflow(text, path);
  if (!workflow) {
    throw new WorkflowError(problems, path);
  }
  const [id] = jobKey.split(':');
  const job = workflow.jobs.find(candidate => candidate.id === id);
  if (!job) {
    const message = `There is no job \`${id}\`.`;
    throw new WorkflowError([{ line: 1, column: 1, message }], path);
  }
  if (job.problems.length > 0) {
    throw new WorkflowError(job.problems, path);
  }
  return { workflow, job };
}
