import { coreStep } from '../lib/coreSteps';
import { nestLists } from '../lib/nestLists';
import type { Rule } from '../Rule';

/**
 * Takes what is indented by two columns or more for a part of the item above, also where the item's text begins
 * further in, as it does behind `1. `: mkdocs-techdocs-core sets `mdx_truly_sane_lists` so, and tells authors to write it.
 */
export const nestedLists: Rule = md => {
  coreStep(md, 'nested_lists', state => {
    state.src = nestLists(state.src);
  });
};
