import {
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateTexts,
  ExpressionError,
  type Step,
} from '@portico/workflows';
import type { Conclusion } from '../backend';
import { explainError } from './explainError';
import type { JobEnvironment } from './JobEnvironment';
import type { JobState, PlannedWork, StepOutcome } from './JobState';
import { runAction } from './runAction';
import { runScript, type StepRun } from './runScript';

type Ended = { outcome: Conclusion; outputs: Record<string, string> };

const minuteMs = 60_000;

/** Longer than any timer goes. */
const longestMs = 2 ** 31 - 1;

/** The time of a step, if it has one of its own. */
function timeoutOf(
  step: Step,
  run: Omit<StepRun, 'signal'>,
): number | undefined {
  return step.timeoutMinutes === undefined
    ? undefined
    : evaluateNumber(step.timeoutMinutes, run.context);
}

async function runKind(step: Step, run: StepRun): Promise<Ended> {
  const { log } = run.environment;
  const { outputs, failure } =
    step.kind === 'run'
      ? await runScript(step, run)
      : await runAction(step, run);
  if (failure) {
    log.note(`##[error]${failure}`);
  }
  return { outcome: failure ? 'failure' : 'success', outputs };
}

async function runWithin(
  step: Step,
  run: Omit<StepRun, 'signal'>,
): Promise<Ended> {
  const { log, stops } = run.environment;
  const minutes = timeoutOf(step, run);
  const jobSignal = stops.signal;
  const timeout =
    minutes === undefined
      ? undefined
      : AbortSignal.timeout(Math.min(minutes * minuteMs, longestMs));
  const signal = timeout ? AbortSignal.any([jobSignal, timeout]) : jobSignal;
  try {
    return await runKind(step, { ...run, signal });
  } catch (error) {
    if (jobSignal.aborted) {
      log.note('##[error]The step was ended.');
      return { outcome: 'cancelled', outputs: {} };
    }
    const isLate = timeout?.aborted;
    const late = `The step was ended, as it took more than ${minutes} minutes.`;
    log.note(`##[error]${isLate ? late : explainAt(step, error, run)}`);
    return { outcome: 'failure', outputs: {} };
  }
}

/** An expression's fault is in the file: with its place. */
function explainAt(
  step: Step,
  error: unknown,
  { work }: Pick<StepRun, 'work'>,
): string {
  return error instanceof ExpressionError
    ? `${work.workflow.path}:${step.at.line}: ${error.message}`
    : explainError(error);
}

function conclude(
  step: Step,
  { outcome, outputs }: Ended,
  run: Omit<StepRun, 'signal'>,
): StepOutcome {
  if (outcome !== 'failure') {
    return { outcome, conclusion: outcome, outputs };
  }
  try {
    const goesOn = evaluateBoolean(step.continueOnError, run.context);
    return { outcome, conclusion: goesOn ? 'success' : outcome, outputs };
  } catch (error) {
    run.environment.log.note(`##[error]${explainAt(step, error, run)}`);
    return { outcome, conclusion: outcome, outputs };
  }
}

const skipped: StepOutcome = {
  outcome: 'skipped',
  conclusion: 'skipped',
  outputs: {},
};

/**
 * Runs a step if its condition says so. Every failure ends in its outcome.
 *
 * @param onBegin - called when it runs, before its first line
 */
export async function executeStep(
  step: Step,
  base: { environment: JobEnvironment; state: JobState; work: PlannedWork },
  onBegin: (context: StepRun['context']) => void,
): Promise<StepOutcome> {
  const { environment, state } = base;
  const { stops, log } = environment;
  if (stops.isOver) {
    return skipped;
  }
  const status = state.status(stops.kind !== undefined);
  let run: Omit<StepRun, 'signal'> = {
    ...base,
    context: state.context(status),
    env: {},
  };
  let hasBegun = false;
  try {
    const env = evaluateTexts(step.env, run.context);
    run = { ...run, env, context: state.context(status, env) };
    if (!evaluateCondition(step.if, run.context, status)) {
      return skipped;
    }
    hasBegun = true;
    onBegin(run.context);
    return conclude(step, await runWithin(step, run), run);
  } catch (error) {
    if (!hasBegun) {
      onBegin(run.context);
    }
    log.note(`##[error]${explainAt(step, error, base)}`);
    return { outcome: 'failure', conclusion: 'failure', outputs: {} };
  }
}
