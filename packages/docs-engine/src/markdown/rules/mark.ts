import { doubleMarker } from '../lib/doubleMarker';
import type { Rule } from '../Rule';

/** `==marked==`. */
export const mark: Rule = md =>
  doubleMarker(md, { name: 'mark', marker: '=', tag: 'mark' });
