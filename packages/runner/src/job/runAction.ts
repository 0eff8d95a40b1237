import { type ActionStep, evaluateTexts } from '@portico/workflows';
import { actions } from '../actions';
import { checkSize } from '../sandbox';
import type { StepEnd, StepRun } from './runScript';
import { StepError } from './StepError';

/**
 * Runs a built-in action.
 *
 * @throws its own errors and StepError
 */
export async function runAction(
  step: ActionStep,
  { environment, context, signal }: StepRun,
): Promise<StepEnd> {
  const { assignment, client, folder, log, settings } = environment;
  const { limits } = settings;
  const inputs = evaluateTexts(step.with, context);
  log.output(`##[group]Run ${step.uses}`);
  Object.entries(inputs).forEach(([key, value]) =>
    log.output(`  ${key}: ${value.trim().replaceAll('\n', ' ')}`),
  );
  log.output('##[endgroup]');
  const outputs = await actions[step.action]({
    inputs,
    assignment,
    client,
    folder,
    log,
    limits,
    signal,
  });
  const tooLarge = await checkSize(folder, limits);
  if (tooLarge) {
    throw new StepError(tooLarge);
  }
  return { outputs };
}
