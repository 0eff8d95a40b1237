import { writeFileSync } from 'node:fs';
import { evaluate, ExpressionError } from '@portico/workflows';
import type { Completion } from '../backend';
import { executeStep } from './executeStep';
import { explainError } from './explainError';
import { findWork, WorkflowError } from './findWork';
import { eventOf } from './githubContext';
import type { JobEnvironment } from './JobEnvironment';
import { JobState, type PlannedWork } from './JobState';
import { nameStep } from './nameStep';
import { StepReporter } from './StepReporter';

type Job = { environment: JobEnvironment; work: PlannedWork; state: JobState };

/** What a job ended with, and the reporter, whose last news may still be on their way. */
export type JobEnd = { completion: Completion; reporter?: StepReporter };

const conclusions = {
  cancelled: { conclusion: 'cancelled' },
  timed_out: {
    conclusion: 'timed_out',
    error: 'The job was ended, as it took longer than its timeout-minutes.',
  },
  runner_stopped: {
    conclusion: 'cancelled',
    error: 'The runner was stopped.',
  },
  lost: { conclusion: 'cancelled' },
} as const;

function writeSetUp({ assignment, sandbox, settings, log }: JobEnvironment) {
  const { run, jobKey } = assignment;
  log.note(`Runner: ${settings.name}, ${process.platform} ${process.arch}`);
  sandbox.description.forEach(line => log.note(line));
  log.note(`Job: ${jobKey} of ${run.workflowPath} at ${run.sha}`);
}

/** Tells the backend that the job begins. It must know before anything runs: a job that has begun is given to no one else. */
async function setUp(
  environment: JobEnvironment,
  reporter: StepReporter,
): Promise<Omit<Job, 'environment'>> {
  const { log, folder, assignment } = environment;
  reporter.begin(1, { firstLine: log.nextLine });
  writeSetUp(environment);
  const work = findWork(assignment);
  const state = new JobState(environment, work);
  writeFileSync(folder.eventFile, JSON.stringify(eventOf(assignment)), {
    mode: 0o600,
  });
  await reporter.flush();
  return { work, state };
}

async function runSteps(
  { environment, work, state }: Job,
  reporter: StepReporter,
): Promise<void> {
  for (const step of work.job.steps) {
    const number = step.number + 1;
    const outcome = await executeStep(
      step,
      { environment, work, state },
      context =>
        reporter.begin(number, {
          name: environment.masks.apply(nameStep(step, context)),
          firstLine: environment.log.nextLine,
        }),
    );
    state.addStep(step.id, outcome);
    reporter.end(number, { conclusion: outcome.conclusion });
  }
}

/** The job's outputs; one that shows what is masked is left out, as on GitHub. */
function readOutputs({ environment, work, state }: Job) {
  const { log, masks, stops } = environment;
  const context = state.context(state.status(stops.kind !== undefined));
  const outputs: Record<string, string> = {};
  Object.entries(work.job.outputs).forEach(([name, text]) => {
    const value = evaluate(text, context).replaceAll('\0', '\uFFFD');
    if (masks.apply(value) === value) {
      outputs[name] = value;
    } else {
      log.note(
        `##[warning]The output ${name} is left out, as it has a masked value in it.`,
      );
    }
  });
  return outputs;
}

function complete(job: Job, reporter: StepReporter): Completion {
  const { environment, work, state } = job;
  const { log, stops } = environment;
  const number = work.job.steps.length + 2;
  reporter.begin(number, { firstLine: log.nextLine });
  try {
    const outputs = readOutputs(job);
    log.note('The workspace is removed.');
    reporter.end(number, { conclusion: 'success' });
    if (stops.kind) {
      return { outputs, ...conclusions[stops.kind] };
    }
    return { outputs, conclusion: state.hasFailed ? 'failure' : 'success' };
  } catch (error) {
    const message =
      error instanceof ExpressionError
        ? `${work.workflow.path}:${work.job.at.line}: ${error.message}`
        : explainError(error);
    log.note(`##[error]${message}`);
    reporter.end(number, { conclusion: 'failure' });
    return { outputs: {}, conclusion: 'failure', error: message };
  }
}

function explainSetUp(error: unknown): string {
  return error instanceof WorkflowError ? error.message : explainError(error);
}

/** Names of the steps as far as they are known before they run. */
function stepNames({ assignment }: JobEnvironment): string[] {
  try {
    const { job } = findWork(assignment);
    const names = job.steps.map(step => nameStep(step));
    return ['Set up job', ...names, 'Complete job'];
  } catch {
    return ['Set up job'];
  }
}

/**
 * Runs the steps of a job in order.
 *
 * @param signal - ends the tries to report
 */
export async function executeJob(
  environment: JobEnvironment,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { client, log, stops } = environment;
  const names = stepNames(environment);
  const reporter = new StepReporter(client, { names, signal });
  let job: Job;
  try {
    job = { environment, ...(await setUp(environment, reporter)) };
  } catch (error) {
    if (stops.kind) {
      return {
        completion: { outputs: {}, ...conclusions[stops.kind] },
        reporter,
      };
    }
    const message = explainSetUp(error);
    message.split('\n').forEach(line => log.note(`##[error]${line}`));
    reporter.end(1, { conclusion: 'failure' });
    reporter.skipRest();
    const completion = {
      conclusion: 'failure',
      outputs: {},
      error: message,
    } as const;
    return { completion, reporter };
  }
  reporter.end(1, { conclusion: 'success' });
  await runSteps(job, reporter);
  return { completion: complete(job, reporter), reporter };
}
