import type { LogFilter, LogLine } from '@portico/plugin-logs-common';
import { compileRegex, literalPattern } from '../../logql';

/** A filter for sources that cannot search. @throws InputError for a pattern that is none */
export function createLineFilter({ text, regex, levels }: LogFilter = {}): (
  line: LogLine,
) => boolean {
  const patterns = [
    ...(text ? [compileRegex(literalPattern({ text, ignoreCase: true }))] : []),
    ...(regex ? [compileRegex(regex)] : []),
  ];
  return ({ line, level }) =>
    (!levels?.length || levels.includes(level)) &&
    patterns.every(it => it.test(line));
}
