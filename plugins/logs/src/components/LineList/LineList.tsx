import { Button } from '@backstage/ui';
import { useCallback, useState } from 'react';
import { dayOf, type FixedRange } from '@portico/ui-kit';
import type { FeedState, Side } from '../../feed/FeedState';
import { messageOf } from '../../lib/errors';
import { isRowOf } from '../../lib/rowAt';
import type { LogView } from '../../lib/viewAddress';
import type { ChangeView } from '../LogsTab/useLogView';
import { LineRow } from './LineRow';
import styles from './LineList.module.css';
import { useLineActions } from './useLineActions';
import { ROW_HEIGHT, useLineScroll } from './useLineScroll';

type LineListProps = {
  state: FeedState;
  view: LogView;
  change: ChangeView;
  fixed: FixedRange;
  onMore: (side: Side) => void;
};

const sideTexts: Record<Side, string> = {
  older: 'Load older lines',
  newer: 'Load newer lines',
};

/** Lines, the newest at the bottom; only those in sight are drawn. */
export const LineList = (props: LineListProps) => {
  const { state, view, change, fixed, onMore } = props;
  const { rows, sides, sideError } = state;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const { virtualizer, container, onScroll } = useLineScroll(props);
  const actions = useLineActions({ view, change, fixed });
  const toggle = useCallback(
    (key: string, index: number) => {
      setExpanded(before => {
        const next = new Set(before);
        return next.delete(key) ? next : next.add(key);
      });
      // Measured again when there is more of it.
      virtualizer.resizeItem(index, ROW_HEIGHT);
    },
    [virtualizer],
  );
  const side = (name: Side) =>
    sides[name] !== 'none' && (
      <div className={styles.side}>
        {sideError && <span role="alert">{messageOf(sideError)}</span>}
        <Button
          size="small"
          variant="tertiary"
          isPending={sides[name] === 'loading'}
          onPress={() => onMore(name)}
        >
          {sideTexts[name]}
        </Button>
      </div>
    );
  const withDay = dayOf(fixed.from) !== dayOf(fixed.to);
  return (
    <div className={styles.frame}>
      {side('older')}
      {/* tabIndex: so that the keyboard can scroll it */}
      <div
        ref={container}
        className={styles.list}
        role="list"
        aria-label="Lines"
        data-wrapped={view.isWrapped || undefined}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
      >
        <div
          role="presentation"
          className={styles.all}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            const isExpanded = expanded.has(row.key);
            return (
              <LineRow
                key={key}
                ref={
                  view.isWrapped || isExpanded
                    ? virtualizer.measureElement
                    : undefined
                }
                {...{ row, index, start, isExpanded, withDay, view, actions }}
                count={rows.length}
                isMarked={isRowOf(row, view.moment)}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
      {side('newer')}
    </div>
  );
};
