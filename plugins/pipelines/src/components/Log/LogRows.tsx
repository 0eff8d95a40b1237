import type { KeyboardEvent } from 'react';
import { stepOfRow, type Folds, type LogRow } from '../../lib/log/logRows';
import { LogLine } from './LogLine';
import type { LogViewProps } from './LogView';
import styles from './LogRows.module.css';
import { StepRow } from './StepRow';
import type { LogOptions } from './useLogOptions';
import type { LogVirtualizer } from './useLogRows';

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

// The numbers are one stop of the tab key; arrows move between them.
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const line = Number((event.target as HTMLElement).dataset.line);
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-line="${line + steps[event.key]}"]`,
  );
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

type LogRowsProps = {
  view: LogViewProps;
  rows: LogRow[];
  virtualizer: LogVirtualizer;
  folds: Folds;
  setOpen: (kind: 'step' | 'group', place: number, isOpen: boolean) => void;
  options: LogOptions;
  search: { wanted: string; current?: number };
};

/** The rows that are in sight, where they belong. */
export const LogRows = (props: LogRowsProps) => {
  const { view, rows, virtualizer, folds, setOpen, options, search } = props;
  const { job, log, line, onLine } = view;
  const items = virtualizer.getVirtualItems();
  const firstLine = items.find(({ index }) => rows[index] >= 0)?.index;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the links in it
    <div
      className={styles.rows}
      data-wrapped={options.isWrapped || undefined}
      style={{
        height: virtualizer.getTotalSize(),
        minWidth: options.isWrapped ? undefined : `${log.longest + 12}ch`,
      }}
      onKeyDown={moveFocus}
    >
      {items.map(({ key, index, start }) => {
        const row = rows[index];
        const step = stepOfRow(row);
        return (
          <div
            key={key}
            ref={options.isWrapped ? virtualizer.measureElement : undefined}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {step === undefined ? (
              <LogLine
                jobId={job.id}
                line={row}
                raw={log.lines[row]}
                before={log.coloursBefore(row)}
                hasTime={options.hasTimes}
                search={search.wanted}
                isCurrent={row === search.current}
                isSelected={row + 1 === line}
                isTabStop={row + 1 === line || index === firstLine}
                isOpen={
                  log.marks.get(row) === 'group'
                    ? folds.isGroupOpen(row)
                    : undefined
                }
                setOpen={setOpen}
                onLine={onLine}
              />
            ) : (
              <StepRow
                step={job.steps[step]}
                isOpen={folds.isStepOpen(step)}
                onToggle={isOpen => setOpen('step', step, isOpen)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
};
