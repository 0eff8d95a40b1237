import { Link } from '@backstage/ui';
import type { ForgeService } from '@portico/plugin-forge-common';
import { describeExit, describeRestarts } from '../../lib/serviceWords';
import { Timestamp } from '../common/Timestamp';
import styles from './RuntimeCard.module.css';

type ServiceFactsProps = {
  service: ForgeService & { service: true };
  /** The page of what is deployed. */
  commitPath: (commit: string) => string;
};

/** What is deployed, and how it went. */
export const ServiceFacts = ({ service, commitPath }: ServiceFactsProps) => {
  const { commit, lastExit, restarts } = service;
  if (!commit) {
    return null;
  }
  return (
    <dl className={styles.facts}>
      <dt>Commit</dt>
      <dd>
        <Link href={commitPath(commit)}>{commit.slice(0, 7)}</Link>
      </dd>
      {restarts > 0 && (
        <>
          <dt>Restarts</dt>
          <dd>{describeRestarts(restarts)}</dd>
        </>
      )}
      {lastExit && (
        <>
          <dt>Last end</dt>
          <dd>
            {describeExit(lastExit)}, <Timestamp time={lastExit.at} />
          </dd>
        </>
      )}
    </dl>
  );
};
