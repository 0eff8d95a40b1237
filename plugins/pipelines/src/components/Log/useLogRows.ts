import type { PipelineStep } from '@portico/plugin-pipelines-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import { logRows, stepOfRow, type Folds } from '../../lib/log/logRows';
import type { LogText } from '../../lib/log/LogText';
import type { LogOptions } from './useLogOptions';

export const LINE_HEIGHT = 20;
export const STEP_HEIGHT = 40;

type LogRowsOptions = {
  scroller: RefObject<HTMLElement>;
  log: LogText;
  version: number;
  steps: PipelineStep[];
  folds: Folds;
  options: LogOptions;
};

/** The rows of a log, of which those in sight are drawn. */
export function useLogRows(given: LogRowsOptions) {
  const { scroller, log, version, steps, folds, options } = given;
  const rows = useMemo(
    // The log is one object that grows; its version says that it has.
    () => (version >= 0 ? logRows(log, steps, folds) : []),
    [log, version, steps, folds],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index], [rows]),
    estimateSize: index =>
      stepOfRow(rows[index]) === undefined ? LINE_HEIGHT : STEP_HEIGHT,
    overscan: 20,
  });
  const { isWrapped } = options;
  useEffect(() => virtualizer.measure(), [virtualizer, isWrapped]);
  return { rows, virtualizer };
}

export type LogVirtualizer = ReturnType<typeof useLogRows>['virtualizer'];
