import type { PipelineRun } from '@portico/plugin-pipelines-common';

type Moment = string | number | null | undefined;

/** As ISO 8601; hosts write the year 1 or 1970 for what has not happened. */
export function toTime(moment: Moment): string | undefined {
  const date = new Date(moment ?? NaN);
  return Number.isNaN(date.getTime()) || date.getTime() <= 0
    ? undefined
    : date.toISOString();
}

/** When something began and ended. */
export function toTimes(
  started: Moment,
  completed: Moment,
): Pick<PipelineRun, 'startedAt' | 'completedAt' | 'durationMs'> {
  const startedAt = toTime(started);
  const completedAt = toTime(completed);
  const durationMs =
    startedAt && completedAt
      ? Math.max(0, Date.parse(completedAt) - Date.parse(startedAt))
      : undefined;
  return { startedAt, completedAt, durationMs };
}

/** The first line of a message. */
export function firstLine(text: string | null | undefined): string | undefined {
  return text?.trimStart().split('\n', 1)[0].trimEnd() || undefined;
}
