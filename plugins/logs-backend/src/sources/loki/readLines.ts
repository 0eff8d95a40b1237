import {
  detectLevel,
  LogDirection,
  LogLine,
  parseFields,
  toLogLevel,
} from '@portico/plugin-logs-common';
import type { LokiAnswer } from './LokiClient';

/** Lines of an answer, in the order that was asked for. */
export function readLines(
  { data }: LokiAnswer,
  direction: LogDirection,
  levelLabel: string,
): LogLine[] {
  if (data.resultType !== 'streams') {
    return [];
  }
  const lines = data.result.flatMap(({ stream, values }) => {
    const { [levelLabel]: stated, ...labels } = stream;
    return values.map(([time, line]) => ({
      time,
      line,
      labels,
      fields: parseFields(line),
      level: toLogLevel(stated ?? labels.level) ?? detectLevel(line),
    }));
  });
  const sign = direction === 'forward' ? 1 : -1;
  const compare = (a: string, b: string) =>
    a.length === b.length
      ? Number(a > b) * 2 - Number(a !== b)
      : a.length - b.length;
  return lines.sort((a, b) => sign * compare(a.time, b.time));
}
