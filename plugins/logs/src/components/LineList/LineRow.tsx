import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { forwardRef, memo, type MouseEvent } from 'react';
import { exactTimeOf, lineTimeOf } from '../../lib/formatTime';
import type { LogRow } from '../../lib/LineWindow';
import type { LogView } from '../../lib/viewAddress';
import { colorOfLevel } from '../common/levelColors';
import { LineDetails } from './LineDetails';
import { LineText } from './LineText';
import styles from './LineList.module.css';
import type { LineActions } from './useLineActions';

type LineRowProps = {
  row: LogRow;
  index: number;
  count: number;
  /** Pixels from the top of all lines. */
  start: number;
  isExpanded: boolean;
  isMarked: boolean;
  withDay: boolean;
  view: LogView;
  actions: LineActions;
  onToggle: (key: string, index: number) => void;
};

const Row = forwardRef<HTMLDivElement, LineRowProps>((props, ref) => {
  const { row, index, count, start, isExpanded, isMarked } = props;
  const { withDay, view, actions, onToggle } = props;
  const mark = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      actions.mark(row);
    }
  };
  return (
    <div
      ref={ref}
      data-index={index}
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={isMarked || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className={styles.line}>
        <span className={styles.gutter}>
          <span
            className={styles.mark}
            style={{ background: colorOfLevel(row.level) }}
          />
          <button
            type="button"
            className={styles.toggle}
            aria-label="Fields"
            aria-expanded={isExpanded}
            onClick={() => onToggle(row.key, index)}
          >
            <ChevronRightIcon fontSize="inherit" />
          </button>
          <a
            className={styles.time}
            href={actions.addressOf(row)}
            title={`${exactTimeOf(row.time)}: link to this line`}
            onClick={mark}
          >
            {lineTimeOf(row.time, withDay)}
          </a>
          <span
            className={styles.level}
            style={{ color: colorOfLevel(row.level) }}
          >
            {row.level === 'unknown' ? '' : row.level}
          </span>
        </span>
        <LineText
          line={row.line}
          isWrapped={view.isWrapped}
          wanted={view.isRegex ? '' : view.text}
        />
      </div>
      {isExpanded && <LineDetails row={row} actions={actions} />}
    </div>
  );
});

/** One line, with its fields when it is expanded; drawn again only when something about it changes. */
export const LineRow = memo(Row);
