import type { ConfigEntry } from './ConfigNode';
import { textOf } from './ConfigNode';

/** More patterns, or longer ones, are no one's intention, and each is tried on every file. */
const most = 1000;
const longest = 500;
/** With each further one a match can take longer by the length of a path. */
const mostWildcards = 3;

function isUsable(pattern: string): boolean {
  const inner = pattern.trim().replace(/^!?\/?\*\*\/|\/\*\*?$/g, '');
  const wildcards = inner.match(/\*+/g) ?? [];
  return pattern.length <= longest && wildcards.length <= mostWildcards;
}

/** The lines of `exclude_docs` or `not_in_nav`, which are as in a .gitignore, without those that would take too long. */
export function readPatterns(
  key: string,
  entry: ConfigEntry | undefined,
  warn: (message: string, line?: number) => void,
): string {
  const lines = (textOf(entry?.node) ?? '').split('\n');
  const kept = lines.filter(isUsable).slice(0, most);
  if (kept.length < lines.length) {
    warn(
      `Of ${key} ${
        lines.length - kept.length
      } patterns are left out: it may have ${most}, each with ${mostWildcards} wildcards and ${longest} characters.`,
      entry?.line,
    );
  }
  return kept.join('\n');
}
