import { Text, ToggleButton } from '@backstage/ui';
import { memo, useState } from 'react';
import type { FixedRange } from '@portico/ui-kit';
import type { Panel } from '../../lib/panels';
import type { PanelState } from '../../lib/tabState';
import { unitWords } from '../../lib/units';
import type { CursorStore } from '../Chart';
import { FaultText } from '../common/FaultText';
import styles from './Panel.module.css';
import { PanelChart } from './PanelChart';
import { PanelProblem } from './PanelProblem';
import { Queries } from './Queries';
import { ValueTable } from './ValueTable';

/** What panels share, and what can be done in each. */
export type PanelActions = {
  cursor: CursorStore;
  /** The moment that is marked, in milliseconds since 1970. */
  at?: number;
  onMark: (at: number) => void;
  onZoom: (range: FixedRange) => void;
};

type PanelViewProps = PanelActions & {
  panel: Panel;
  state?: PanelState;
  fixed: FixedRange;
  /** The annotation that the selector is from. */
  selectorAnnotation?: string;
  onRetry: () => void;
};

const Body = (props: PanelViewProps) => {
  const { panel, state, selectorAnnotation, onRetry, ...actions } = props;
  const data = state?.data;
  if (panel.fault) {
    return (
      <p className={styles.problem} role="alert">
        <FaultText fault={panel.fault} />
      </p>
    );
  }
  if (!data) {
    return <div className={styles.waiting} />;
  }
  const { drawn, errors, notices } = data;
  return (
    <>
      {errors.map((error, index) => (
        <PanelProblem
          key={index}
          error={error}
          annotation={panel.annotation ?? selectorAnnotation}
          onRetry={onRetry}
        />
      ))}
      {drawn.length > 0 && (
        <PanelChart panel={panel} data={data} {...actions} />
      )}
      {!drawn.length && !errors.length && (
        <p className={styles.empty}>There is nothing of this at that time.</p>
      )}
      {notices.map(notice => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
    </>
  );
};

/** A chart with its title, its query and its values. */
export const PanelView = memo((props: PanelViewProps) => {
  const { panel, state, fixed } = props;
  const [hasQuery, setHasQuery] = useState(false);
  const [hasTable, setHasTable] = useState(false);
  const data = state?.data;
  return (
    <section
      className={styles.panel}
      aria-label={panel.title}
      aria-busy={!panel.fault && (state?.isLoading ?? true)}
    >
      <div className={styles.head}>
        <Text as="h3" variant="title-x-small">
          {panel.title}{' '}
          <span className={styles.unit}>{unitWords[panel.unit]}</span>
        </Text>
        <span className={styles.actions}>
          {Boolean(panel.queries.length) && (
            <ToggleButton
              size="small"
              aria-label={`Query of ${panel.title}`}
              isSelected={hasQuery}
              onChange={setHasQuery}
            >
              Query
            </ToggleButton>
          )}
          {Boolean(data?.drawn.length) && (
            <ToggleButton
              size="small"
              aria-label={`Table of ${panel.title}`}
              isSelected={hasTable}
              onChange={setHasTable}
            >
              Table
            </ToggleButton>
          )}
        </span>
      </div>
      {hasQuery && <Queries panel={panel} fixed={fixed} />}
      <Body {...props} />
      {hasTable && data && data.drawn.length > 0 && (
        <ValueTable
          title={panel.title}
          series={data.drawn}
          grid={data.grid}
          unit={panel.unit}
        />
      )}
    </section>
  );
});
