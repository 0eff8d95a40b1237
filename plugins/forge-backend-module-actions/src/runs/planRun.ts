import type { JsonObject, PlannedJob, Problem } from '@portico/workflows';
import {
  evaluate,
  ExpressionError,
  formatProblem,
  parseWorkflow,
  planJobs,
} from '@portico/workflows';
import type { JobDraft } from '../database/StoredJob';

const MAX_TITLE = 255;

/** What is planned of a run. */
export interface RunPlan {
  workflowName: string;
  /** What the file calls the run. */
  title?: string;
  jobs: JobDraft[];
}

function tell(path: string, problems: Problem[]): string {
  return problems.map(problem => formatProblem(path, problem)).join('\n');
}

/** A run of nothing but a job that says why. */
export function failedPlan(path: string, error: string): JobDraft[] {
  const plan = { needs: [], continueOnError: false, failFast: false };
  return [
    {
      key: 'workflow',
      jobId: 'workflow',
      name: path.slice(path.lastIndexOf('/') + 1),
      plan,
      status: 'completed',
      conclusion: 'failure',
      error,
    },
  ];
}

function toDraft(path: string, planned: PlannedJob): JobDraft {
  const { key, jobId, name, problems, ...plan } = planned;
  return problems.length
    ? {
        ...{ key, jobId, name, plan },
        status: 'completed',
        conclusion: 'failure',
        error: tell(path, problems),
      }
    : { key, jobId, name, plan, status: 'waiting' };
}

function titleOf(
  runName: string | undefined,
  context: { github: JsonObject; inputs: JsonObject },
): string | undefined {
  try {
    const title = runName && evaluate(runName, context).trim();
    return title?.slice(0, MAX_TITLE) || undefined;
  } catch (error) {
    if (error instanceof ExpressionError) {
      return undefined;
    }
    throw error;
  }
}

/** Plans the jobs of a run from the text of its workflow, which may be wrong. */
export function planRun(
  source: { text: string; path: string },
  context: { github: JsonObject; inputs: JsonObject },
): RunPlan {
  const { text, path } = source;
  const { workflow, ...parsed } = parseWorkflow(text, path);
  if (!workflow) {
    const { problems = [], name = path } = parsed as {
      problems?: Problem[];
      name?: string;
    };
    return { workflowName: name, jobs: failedPlan(path, tell(path, problems)) };
  }
  const { jobs, problems } = planJobs(workflow, context);
  return {
    workflowName: workflow.name,
    title: titleOf(workflow.runName, context),
    jobs: jobs
      ? jobs.map(job => toDraft(path, job))
      : failedPlan(path, tell(path, problems)),
  };
}
