import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { momentAddress } from '@portico/ui-kit';
import type { LogView } from '../../lib/viewAddress';
import { metricsRouteRef } from '../../routes';
import styles from './LogsTab.module.css';

/** Components that metrics have no tab for, as nothing runs of them. */
const still = ['library', 'documentation', 'mobile-app'];

/** The way to the metrics of the same time, where there is a tab for them. */
export const MetricsLink = ({ view }: { view: LogView }) => {
  const { spec } = useEntity().entity;
  const path = useRouteRef(metricsRouteRef)?.();
  const search = momentAddress({ range: view.range, at: view.moment?.time });
  return path === undefined || still.includes(String(spec?.type)) ? null : (
    <Link className={styles.metrics} href={`${path}?${search}`}>
      Metrics of this time
    </Link>
  );
};
