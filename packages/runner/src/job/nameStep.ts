import {
  evaluate,
  type EvaluationContext,
  type Step,
} from '@portico/workflows';

const longest = 200;

/** What a step is called: its name, else what it runs. Without a context expressions stay as they are. */
export function nameStep(step: Step, context?: EvaluationContext): string {
  const work = step.kind === 'run' ? step.run.trim().split('\n')[0] : step.uses;
  const text = step.name ?? `Run ${work}`;
  return (context ? tryEvaluate(text, context) : text)
    .replaceAll('\0', '\uFFFD')
    .slice(0, longest);
}

function tryEvaluate(text: string, context: EvaluationContext): string {
  try {
    return evaluate(text, context);
  } catch {
    // What is wrong with it is told when the step runs.
    return text;
  }
}
