import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { isFailed } from '../outcome';
import { sectionsOf } from './logRows';
import type { LogText } from './LogText';

/** The line that a failed step ends with, from 0: its last error, or else its last line; undefined where there is none. */
export function failingLine(
  { lines, marks }: Pick<LogText, 'lines' | 'marks'>,
  job: PipelineJob,
): number | undefined {
  const failed = sectionsOf(job.steps, lines.length).find(({ step }) =>
    isFailed(step === undefined ? job : job.steps[step]),
  );
  if (!failed) {
    return undefined;
  }
  let last: number | undefined;
  for (let line = failed.to - 1; line >= failed.from; line -= 1) {
    const kind = marks.get(line);
    if (kind === 'error') {
      return line;
    }
    if (last === undefined && kind !== 'endgroup') {
      last = line;
    }
  }
  return last;
}
