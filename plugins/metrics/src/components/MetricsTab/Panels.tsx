import { Button } from '@backstage/ui';
import { useCallback, useMemo, useState } from 'react';
import { type FixedRange, Notice } from '@portico/ui-kit';
import type { Grid } from '../../lib/gridOf';
import type { Plan } from '../../lib/planOf';
import { problemText } from '../../lib/problemText';
import { tabState } from '../../lib/tabState';
import type { MetricsView } from '../../lib/viewAddress';
import { CursorStore } from '../Chart';
import { PanelView } from '../Panel';
import { Alerts } from './Alerts';
import styles from './MetricsTab.module.css';
import { NoMetrics } from './NoMetrics';
import { useAlerts } from './useAlerts';
import type { ChangeView } from './useMetricsView';
import { usePanels } from './usePanels';

type PanelsProps = {
  plan: Plan;
  grid: Grid;
  fixed: FixedRange;
  view: MetricsView;
  change: ChangeView;
  refresh: () => void;
};

/** All that is known of an entity at some times. */
export const Panels = (props: PanelsProps) => {
  const { plan, grid, fixed, view, change, refresh } = props;
  const { panels, selector, notices } = plan;
  const [cursor] = useState(() => new CursorStore());
  const states = usePanels(panels, grid);
  const alerts = useAlerts(selector.text, grid);
  const { problem, isEmpty, blank } = tabState(panels, states);
  const { from, to } = fixed;
  const shown = useMemo(() => ({ from, to }), [from, to]);
  const mark = useCallback(
    (at: number) => change({ range: shown, at, isFollowing: false }),
    [change, shown],
  );
  const zoom = useCallback(
    (range: FixedRange) =>
      change({ range, at: undefined, isFollowing: false }, { isStep: true }),
    [change],
  );
  if (problem) {
    const { title, words, advice } = problemText(problem);
    return (
      <Notice
        isAlert
        title={title}
        action={<Button onPress={refresh}>Try again</Button>}
      >
        {words && <p className={styles.words}>{words}</p>}
        {advice}
      </Notice>
    );
  }
  return (
    <>
      <Alerts {...alerts} time={grid.end * 1_000} />
      {notices.map(notice => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      {isEmpty ? (
        <NoMetrics selector={selector} fixed={fixed} change={change} />
      ) : (
        <div className={styles.panels}>
          {panels
            .filter(panel => !blank.includes(panel))
            .map(panel => (
              <PanelView
                key={panel.id}
                panel={panel}
                state={states[panel.id]}
                fixed={shown}
                selectorAnnotation={selector.annotation}
                cursor={cursor}
                at={view.at}
                onMark={mark}
                onZoom={zoom}
                onRetry={refresh}
              />
            ))}
        </div>
      )}
      {!isEmpty && blank.length > 0 && (
        <p className={styles.notice}>
          There is nothing at that time of:{' '}
          {blank.map(({ title }) => title).join(', ')}.
        </p>
      )}
    </>
  );
};
