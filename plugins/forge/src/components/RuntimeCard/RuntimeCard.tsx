import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { RepositoryId } from '../../api';
import { isNotAllowed, isNotFound, messageOf } from '../../lib/errors';
import { SERVICE_STATES } from '../../lib/serviceWords';
import { logsRouteRef } from '../../routes';
import { Timestamp } from '../common/Timestamp';
import { useForgePaths } from '../common/useForgePaths';
import { useSourceLocation } from '../SourceTab/useSourceLocation';
import styles from './RuntimeCard.module.css';
import { ServiceActions } from './ServiceActions';
import { ServiceFacts } from './ServiceFacts';
import { useService } from './useService';

const Problem = ({ error }: { error: Error }) => (
  <p className={styles.error} role="alert">
    {messageOf(error)}
  </p>
);

const Runtime = ({ owner, name }: RepositoryId) => {
  const { entity } = useEntity();
  const { value, error, pending, control } = useService(owner, name);
  const logs = useRouteRef(logsRouteRef);
  const paths = useForgePaths().repository(owner, name);
  if (!value) {
    // whoever may not see the repository is told so by its tab
    return error && !isNotFound(error) && !isNotAllowed(error) ? (
      <EntityInfoCard title="Local runtime">
        <Problem error={error} />
      </EntityInfoCard>
    ) : null;
  }
  // a repository may describe more than the one that it runs
  if (!value.service || value.name !== entity.metadata.name) {
    return null;
  }
  const { mayControl, message, since, state } = value;
  return (
    <EntityInfoCard title="Local runtime">
      <section className={styles.service} aria-label="Local runtime">
        <div className={styles.state} role="status">
          <span className={styles.name}>
            <span className={styles.dot} data-state={state} aria-hidden />
            {SERVICE_STATES[state]}
          </span>{' '}
          {since && (
            <span>
              since <Timestamp time={since} />
            </span>
          )}
        </div>
        {message && <p className={styles.message}>{message}</p>}
        <ServiceFacts service={value} commitPath={paths.commit} />
        {error && <Problem error={error} />}
        <div className={styles.actions}>
          {mayControl && (
            <ServiceActions
              state={state}
              pending={pending}
              onControl={control}
            />
          )}
          {logs && (
            <Link className={styles.logs} href={logs()}>
              Logs
            </Link>
          )}
        </div>
      </section>
    </EntityInfoCard>
  );
};

/** How the service of an entity is that the portal runs, for those that it runs. */
export const RuntimeCard = () => {
  const location = useSourceLocation();
  return location ? (
    <Runtime owner={location.owner} name={location.name} />
  ) : null;
};
