import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useMemo } from 'react';
import { durationOf } from '../../lib/gridOf';
import { planOf } from '../../lib/planOf';
import { metricsRouteRef } from '../../routes';
import { FaultText } from '../common/FaultText';
import { useSource } from '../common/useSource';
import styles from './HealthCard.module.css';
import { HealthOf } from './HealthOf';
import { useHealth } from './useHealth';

/** Seconds. Long enough for a number that does not jump. */
const RATES_OVER = 300;

const Body = ({ plan }: { plan: ReturnType<typeof planOf> }) => {
  const isSound = plan && 'panels' in plan;
  const health = useHealth(isSound ? plan : undefined);
  if (!plan) {
    return <p className={styles.text}>This system has no components.</p>;
  }
  if (!isSound) {
    return (
      <p className={styles.text} role="alert">
        <FaultText fault={plan.fault} />
      </p>
    );
  }
  return health ? (
    <HealthOf health={health} />
  ) : (
    <p className={styles.text}>Looking…</p>
  );
};

/** Whether the entity is well: what fires, and its numbers of now. */
export const HealthCard = () => {
  const { entity } = useEntity();
  const metrics = useRouteRef(metricsRouteRef);
  const { scrapeSeconds } = useSource();
  const plan = useMemo(() => {
    const interval = durationOf(Math.max(RATES_OVER, 4 * scrapeSeconds));
    return planOf(entity, { interval, isWhole: true });
  }, [entity, scrapeSeconds]);
  return (
    <EntityInfoCard title="Health">
      <div className={styles.health}>
        <Body plan={plan} />
        {metrics && <Link href={metrics()}>All metrics</Link>}
      </div>
    </EntityInfoCard>
  );
};
