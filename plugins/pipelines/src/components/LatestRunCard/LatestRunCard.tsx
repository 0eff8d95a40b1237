import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { useCallback } from 'react';
import { isActive } from '../../lib/outcome';
import { Duration } from '../common/Duration';
import { Loaded } from '../common/Loaded';
import { NoPipelines } from '../common/NoPipelines';
import { RunFacts } from '../common/RunFacts';
import { Status } from '../common/StatusIcon';
import { Timestamp } from '../common/Timestamp';
import { useLive } from '../common/useLive';
import { usePipelines } from '../common/usePipelines';
import { usePipelinesPaths } from '../common/usePipelinesPaths';
import { useSignalOf } from '../common/useSignalOf';
import styles from './LatestRunCard.module.css';

type LatestRunProps = { entityRef: string; run: PipelineRun };

const LatestRun = ({ entityRef, run }: LatestRunProps) => {
  const paths = usePipelinesPaths();
  return (
    <div className={styles.run}>
      <span className={styles.state}>
        <Status of={run} />
        <span>{run.startedAt && <Timestamp time={run.startedAt} />}</span>
        <span>
          <Duration of={run} />
        </span>
      </span>
      <Link href={paths.run(entityRef, run.id)} weight="bold" standalone>
        {run.message ?? run.name}
      </Link>
      <RunFacts run={run} />
      <Link href={paths.runs(entityRef)}>All runs</Link>
    </div>
  );
};

/** How the last run of the entity went. */
export const LatestRunCard = () => {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const pipelines = usePipelines();
  const load = useCallback(
    () => pipelines.listRuns(entityRef, { limit: 1 }),
    [pipelines, entityRef],
  );
  const state = useLive(load, {
    signal: useSignalOf(entityRef),
    pollMs: value => (value?.items.some(isActive) ? 5_000 : 30_000),
  });
  return (
    <EntityInfoCard title="Latest run">
      <Loaded state={state}>
        {({ items: [run], none }) =>
          run ? (
            <LatestRun entityRef={entityRef} run={run} />
          ) : (
            none && <NoPipelines none={none} />
          )
        }
      </Loaded>
    </EntityInfoCard>
  );
};
