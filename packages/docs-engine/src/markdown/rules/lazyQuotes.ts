import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { perObject } from '../lib/perObject';
import type { Rule } from '../Rule';

/** How often each line may be looked at on average; a page that a person wrote needs one time, or as many as quotes nest. */
const looksPerLine = 5;

const looks = perObject((state: StateBlock) => ({
  left: looksPerLine * state.eMarks.length,
}));

/**
 * Ends quotes before lines without a `>` when the page has had too many of those: for each quote the parser looks at all
 * that could go on in it, though a heading at the quote's end means that nothing does.
 */
export const lazyQuotes: Rule = md => {
  md.block.ruler.before(
    'fence',
    'lazy_quote',
    (state, _startLine, _endLine, silent) => {
      if (!silent || state.parentType !== 'blockquote') {
        return false;
      }
      const known = looks(state);
      known.left -= 1;
      return known.left < 0;
    },
    { alt: ['blockquote'] },
  );
};
