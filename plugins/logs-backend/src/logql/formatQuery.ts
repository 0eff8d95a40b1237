import type { LogFilter } from '@portico/plugin-logs-common';
import type { LabelMatcher } from './ast';
import { literalPattern } from './asLiteral';

const quote = (text: string) => JSON.stringify(text);

/** A selector as text; strings in LogQL are those of Go, of which JSON's are a part. */
export function formatSelector(matchers: LabelMatcher[]): string {
  const parts = matchers.map(
    ({ name, operator, value }) => `${name}${operator}${quote(value)}`,
  );
  return `{${parts.join(', ')}}`;
}

/** A selector with a filter behind it. */
export function formatQuery(
  selector: string,
  { text, regex, levels }: LogFilter = {},
  levelLabel: string,
): string {
  const parts = [selector];
  if (text) {
    const pattern = literalPattern({ text, ignoreCase: true });
    parts.push(`|~ ${quote(pattern)}`);
  }
  if (regex) {
    parts.push(`|~ ${quote(regex)}`);
  }
  if (levels?.length) {
    // lines that nobody found a level in have no such label
    const names = levels.map(it => (it === 'unknown' ? 'unknown|' : it));
    parts.push(`| ${levelLabel}=~${quote(names.join('|'))}`);
  }
  return parts.join(' ');
}
