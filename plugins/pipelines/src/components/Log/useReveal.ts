import type { PipelineStep } from '@portico/plugin-pipelines-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { placeOfLine, type LogRow } from '../../lib/log/logRows';
import type { LogText } from '../../lib/log/LogText';
import type { LogVirtualizer } from './useLogRows';

type RevealOptions = {
  log: LogText;
  steps: PipelineStep[];
  rows: LogRow[];
  virtualizer: LogVirtualizer;
  setOpen: (kind: 'step' | 'group', place: number, isOpen: boolean) => void;
  /** The line that the address names, from 1. */
  line?: number;
};

/** Brings a line into sight, out of whatever it is folded into; at first the one that the address names. */
export function useReveal(options: RevealOptions) {
  const { log, steps, rows, virtualizer, setOpen, line } = options;
  // An object, so that the same line can be wanted twice.
  const [wanted, want] = useState<{ line: number } | undefined>(
    line === undefined ? undefined : { line: line - 1 },
  );
  const done = useRef<typeof wanted>();

  useEffect(() => {
    if (!wanted || done.current === wanted || wanted.line >= log.lines.length) {
      return;
    }
    const index = rows.indexOf(wanted.line);
    if (index >= 0) {
      done.current = wanted;
      virtualizer.scrollToIndex(index, { align: 'center' });
      return;
    }
    const { step, group } = placeOfLine(wanted.line, log, steps);
    if (step !== undefined) {
      setOpen('step', step, true);
    }
    if (group !== undefined) {
      setOpen('group', group, true);
    }
  }, [wanted, log, steps, rows, virtualizer, setOpen]);

  return useCallback((index: number) => want({ line: index }), []);
}
