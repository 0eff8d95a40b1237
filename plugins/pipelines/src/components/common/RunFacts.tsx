import type { PipelineRun } from '@portico/plugin-pipelines-common';
import styles from './common.module.css';

/** What ran, of which commit, why and because of whom. */
export const RunFacts = ({ run }: { run: PipelineRun }) => {
  const { workflow, number, branch, sha, event, author, attempt } = run;
  return (
    <span className={styles.facts}>
      <span>
        {workflow} #{number}
        {attempt > 1 && `, attempt ${attempt}`}
      </span>
      {(branch || sha) && (
        <span>
          {branch && <code>{branch}</code>}
          {branch && sha && ' at '}
          {sha && <code title={sha}>{sha.slice(0, 7)}</code>}
        </span>
      )}
      {(event || author) && (
        <span>
          {event}
          {author && ` by ${author}`}
        </span>
      )}
    </span>
  );
};
