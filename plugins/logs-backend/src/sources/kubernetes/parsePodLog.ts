import { detectLevel, LogLine, parseFields } from '@portico/plugin-logs-common';
import { parseTime } from '../../logql';

const STAMPED = /^(\d{4}-\d\d-\d\dT\S+Z?) ?(.*)$/s;

/** Lines of a pod's log, each with the time that `timestamps=true` puts before it. */
export function parsePodLog(
  text: string,
  labels: Record<string, string>,
): LogLine[] {
  return text.split('\n').flatMap(raw => {
    const [, stamp, line] = STAMPED.exec(raw) ?? [];
    if (stamp === undefined) {
      return [];
    }
    return [
      {
        time: String(parseTime(stamp, 'time')),
        line,
        labels,
        fields: parseFields(line),
        level: detectLevel(line),
      },
    ];
  });
}
