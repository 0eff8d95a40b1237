import { doubleMarker } from '../lib/doubleMarker';
import { singleMarker } from '../lib/singleMarker';
import type { Rule } from '../Rule';

/** `^^inserted^^` and `x^2^`. */
export const caret: Rule = md => {
  doubleMarker(md, { name: 'ins', marker: '^', tag: 'ins' });
  singleMarker(md, { name: 'sup', marker: '^', tag: 'sup' });
};
