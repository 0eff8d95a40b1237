import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { EntityRun } from '@portico/plugin-pipelines-common';
import { isFailed } from '../../lib/outcome';
import { rootRouteRef } from '../../routes';
import { Loaded } from '../common/Loaded';
import { StatusIcon } from '../common/StatusIcon';
import { Timestamp } from '../common/Timestamp';
import { useMyRuns } from '../common/useMyRuns';
import { usePipelinesPaths } from '../common/usePipelinesPaths';
import styles from './FailingPipelines.module.css';

const FailingRun = ({ entityRef, title, run }: EntityRun) => {
  const paths = usePipelinesPaths();
  return (
    <li>
      <StatusIcon of={run} />
      <span>
        <Link href={paths.run(entityRef, run.id)} weight="bold" standalone>
          {title}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          {run.message ?? run.name}
          {run.startedAt && (
            <>
              {' · '}
              <Timestamp time={run.startedAt} />
            </>
          )}
        </Text>
      </span>
    </li>
  );
};

function calm(count: number, unknown: number): string {
  if (unknown > 0) {
    return 'Nothing is known to fail, but not every host answered.';
  }
  return count > 0
    ? 'All pipelines of your teams are well.'
    : 'Nothing of your teams has run yet.';
}

/** The components of the reader's teams whose default branch is broken. */
export const FailingPipelines = () => {
  const state = useMyRuns();
  const all = useRouteRef(rootRouteRef)?.() ?? '/pipelines';
  return (
    <Loaded state={state}>
      {({ items, failures }) => {
        const failing = items.filter(({ run }) => isFailed(run));
        return (
          <>
            {failing.length > 0 ? (
              <ul className={styles.list} aria-label="Failing pipelines">
                {failing.map(item => (
                  <FailingRun key={item.entityRef} {...item} />
                ))}
              </ul>
            ) : (
              <Text as="p">{calm(items.length, failures.length)}</Text>
            )}
            <Link href={all}>All pipelines of my teams</Link>
          </>
        );
      }}
    </Loaded>
  );
};
