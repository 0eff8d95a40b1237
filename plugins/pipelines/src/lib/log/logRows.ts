import type { PipelineStep } from '@portico/plugin-pipelines-common';
import type { LogText } from './LogText';

/** A line of the log from 0 on, or the head of the step `-1 - row`. */
export type LogRow = number;

export const rowOfStep = (index: number): LogRow => -1 - index;
export const stepOfRow = (row: LogRow) => (row < 0 ? -1 - row : undefined);

/** Lines from `from` up to but without `to`, of a step or of none. */
type Section = { step?: number; from: number; to: number };

/** What is folded away: steps by their place, groups by their line. */
export type Folds = {
  isStepOpen: (index: number) => boolean;
  isGroupOpen: (line: number) => boolean;
};

/** Whether the host says which lines are of which step. */
export const knowsSteps = (steps: PipelineStep[]) =>
  steps.some(step => step.firstLine !== undefined);

/** Shares the lines out among the steps, in their order. */
export function sectionsOf(steps: PipelineStep[], count: number): Section[] {
  if (!knowsSteps(steps)) {
    return [{ from: 0, to: count }];
  }
  let next = count;
  const sections: Section[] = [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const from = Math.min(steps[index].firstLine ?? next, next);
    sections.unshift({ step: index, from, to: next });
    next = from;
  }
  return next > 0 ? [{ from: 0, to: next }, ...sections] : sections;
}

/** The rows that are to be seen. */
export function logRows(
  log: Pick<LogText, 'lines' | 'marks'>,
  steps: PipelineStep[],
  folds: Folds,
): LogRow[] {
  const rows: LogRow[] = [];
  for (const { step, from, to } of sectionsOf(steps, log.lines.length)) {
    if (step !== undefined) {
      rows.push(rowOfStep(step));
    }
    if (step !== undefined && !folds.isStepOpen(step)) {
      continue;
    }
    let isHidden = false;
    for (let line = from; line < to; line += 1) {
      const kind = log.marks.get(line);
      if (kind === 'endgroup') {
        isHidden = false;
      } else if (kind === 'group') {
        rows.push(line);
        isHidden = !folds.isGroupOpen(line);
      } else if (!isHidden) {
        rows.push(line);
      }
    }
  }
  return rows;
}

/** What must be open for a line to be seen. */
export function placeOfLine(
  line: number,
  log: Pick<LogText, 'lines' | 'marks'>,
  steps: PipelineStep[],
): { step?: number; group?: number } {
  const section = sectionsOf(steps, log.lines.length).find(
    ({ from, to }) => from <= line && line < to,
  );
  for (let above = line; above >= (section?.from ?? 0); above -= 1) {
    const kind = log.marks.get(above);
    if (kind === 'endgroup') {
      break;
    }
    if (kind === 'group') {
      return { step: section?.step, group: above };
    }
  }
  return { step: section?.step };
}
