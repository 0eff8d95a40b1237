import { Link, Text } from '@backstage/ui';
import type { PipelineRunAnswer } from '@portico/plugin-pipelines-common';
import type { ReactNode } from 'react';
import { Duration } from '../common/Duration';
import { RunFacts } from '../common/RunFacts';
import { Status } from '../common/StatusIcon';
import { Timestamp } from '../common/Timestamp';
import { usePipelinesPaths } from '../common/usePipelinesPaths';
import styles from './RunPage.module.css';

type RunHeaderProps = {
  entityRef: string;
  answer: PipelineRunAnswer;
  children: ReactNode;
};

/** What ran, and how it stands. `children` are what one can do about it. */
export const RunHeader = ({ entityRef, answer, children }: RunHeaderProps) => {
  const { run, provider } = answer;
  const paths = usePipelinesPaths();
  return (
    <header className={styles.head}>
      <Link href={paths.runs(entityRef)} variant="body-small">
        All runs
      </Link>
      <div className={styles.title}>
        <Text as="h2" variant="title-small" weight="bold">
          {run.message ?? run.name}
        </Text>
        <div className={styles.actions}>{children}</div>
      </div>
      <div className={styles.facts}>
        <span role="status">
          <Status of={run} />
        </span>
        <RunFacts run={run} />
        <span>{run.startedAt && <Timestamp time={run.startedAt} />}</span>
        <span>
          <Duration of={run} />
        </span>
        {run.url && (
          <Link href={run.url} target="_blank" rel="noreferrer">
            Open in {provider.title}
          </Link>
        )}
      </div>
    </header>
  );
};
