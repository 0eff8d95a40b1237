import type { PipelineStep } from '@portico/plugin-pipelines-common';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { placeOfLine, type LogRow } from '../../lib/log/logRows';
import type { LogText } from '../../lib/log/LogText';
import type { LogVirtualizer } from './useLogRows';

type Wanted = { line: number; align: 'center' | 'end' };

type RevealOptions = {
  scroller: RefObject<HTMLElement>;
  log: LogText;
  steps: PipelineStep[];
  rows: LogRow[];
  virtualizer: LogVirtualizer;
  setOpen: (kind: 'step' | 'group', place: number, isOpen: boolean) => void;
  /** The line that the address names, from 1. */
  line?: number;
  /** The line that one comes for, from 0, once it is known. */
  failing?: number;
};

/** Brings a line into sight, out of whatever it is folded into; at first the one that the address names, or else what failed. */
export function useReveal(options: RevealOptions) {
  const { scroller, log, steps, rows, virtualizer, setOpen } = options;
  const { line, failing } = options;
  // An object, so that the same line can be wanted twice.
  const [wanted, want] = useState<Wanted | undefined>(
    line === undefined ? undefined : { line: line - 1, align: 'center' },
  );
  const done = useRef<typeof wanted>();

  useEffect(() => {
    if (failing !== undefined) {
      // What led to it stands above.
      want(previous => previous ?? { line: failing, align: 'end' });
    }
  }, [failing]);

  useEffect(() => {
    if (!wanted || done.current === wanted || wanted.line >= log.lines.length) {
      return;
    }
    const index = rows.indexOf(wanted.line);
    if (index >= 0) {
      done.current = wanted;
      virtualizer.scrollToIndex(index, { align: wanted.align });
      scroller.current?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const { step, group } = placeOfLine(wanted.line, log, steps);
    if (step !== undefined) {
      setOpen('step', step, true);
    }
    if (group !== undefined) {
      setOpen('group', group, true);
    }
  }, [wanted, scroller, log, steps, rows, virtualizer, setOpen]);

  return useCallback(
    (index: number) => want({ line: index, align: 'center' }),
    [],
  );
}
