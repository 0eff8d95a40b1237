import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Notice } from '@portico/ui-kit';
import { useMemo } from 'react';
import { gridOf, intervalOf } from '../../lib/gridOf';
import { planOf } from '../../lib/planOf';
import { FaultText } from '../common/FaultText';
import { useSource } from '../common/useSource';
import styles from './MetricsTab.module.css';
import { MomentBar } from './MomentBar';
import { Panels } from './Panels';
import { TimeBar } from './TimeBar';
import { useMetricsView } from './useMetricsView';
import { useRange } from './useRange';

const MetricsOf = ({ entity }: { entity: Entity }) => {
  const { scrapeSeconds } = useSource();
  const { view, change } = useMetricsView();
  const { fixed, round, refresh } = useRange(view, scrapeSeconds);
  const { from, to } = fixed;
  const grid = useMemo(
    () => gridOf({ from, to }, scrapeSeconds),
    // another grid, though it may be of the same times, is what asks anew
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [from, to, scrapeSeconds, round],
  );
  const interval = intervalOf(grid, scrapeSeconds);
  const plan = useMemo(() => planOf(entity, { interval }), [entity, interval]);
  if (!plan) {
    return (
      <Notice title="This system has no components">
        Its metrics are those of its components: of each whose spec.system names
        it.
      </Notice>
    );
  }
  if ('fault' in plan) {
    return (
      <Notice isAlert title="The metrics of this entity cannot be chosen">
        <FaultText fault={plan.fault} />
      </Notice>
    );
  }
  return (
    <div className={styles.metrics}>
      <TimeBar {...{ view, fixed, change, refresh }} />
      {view.at !== undefined && (
        <MomentBar at={view.at} onUnmark={() => change({ at: undefined })} />
      )}
      <Panels {...{ plan, grid, fixed, view, change, refresh }} />
    </div>
  );
};

/** The metrics of an entity. */
export const MetricsTab = () => {
  const { entity } = useEntity();
  return <MetricsOf key={stringifyEntityRef(entity)} entity={entity} />;
};
