import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import { perObject } from './perObject';

type Step = (state: StateCore) => void;

const stepsOf = perObject((_: MarkdownIt) => new Map<string, Step>());

/** Has a rule look at whole pages; where among the others, `orderCoreSteps` says. */
export function coreStep(md: MarkdownIt, name: string, step: Step): void {
  stepsOf(md).set(name, step);
}

/**
 * Puts the steps of all rules in their places.
 *
 * @param order - names of them and of the parser's own, which are in this order already
 */
export function orderCoreSteps(
  md: MarkdownIt,
  [first, ...others]: readonly string[],
): void {
  const steps = new Map(stepsOf(md));
  let before = first;
  others.forEach(name => {
    const step = steps.get(name);
    if (step) {
      md.core.ruler.after(before, name, step);
      steps.delete(name);
    }
    before = name;
  });
  if (steps.size) {
    throw new Error(`No place is named for ${[...steps.keys()].join(', ')}.`);
  }
}
