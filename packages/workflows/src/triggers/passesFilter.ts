import type { Filter } from '../model/Triggers';
import { matchPattern } from './matchPattern';

/** Whether the last pattern that decides takes it in; `!` before one takes out again. */
function isMatched(patterns: string[], text: string): boolean {
  return patterns.reduce((matched, pattern) => {
    if (pattern.startsWith('!')) {
      return matched && !matchPattern(pattern.slice(1), text);
    }
    return matched || matchPattern(pattern, text);
  }, false);
}

/**
 * Whether a branch, tag or path passes. The order of patterns counts.
 *
 * Source: docs.github.com, "Workflow syntax", on.<push>.<branches|tags|branches-ignore|tags-ignore>.
 */
export function passesFilter(filter: Filter, text: string): boolean {
  return isMatched(filter.patterns, text) !== filter.ignore;
}
