import { Text } from '@backstage/ui';
import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { Duration } from '../common/Duration';
import { Status } from '../common/StatusIcon';
import styles from './Log.module.css';

export const JobHead = ({ job }: { job: PipelineJob }) => (
  <div className={styles.head}>
    <Text as="h3" variant="title-x-small" weight="bold">
      {job.name}
    </Text>
    <Status of={job} />
    <span className={styles.time}>
      <Duration of={job} />
    </span>
  </div>
);
