import type { ForgeCommit } from '@portico/plugin-forge-common';
import { CommitRow } from './CommitRow';
import styles from './CommitsPage.module.css';

export const CommitList = ({ commits }: { commits: ForgeCommit[] }) => (
  <ul className={styles.list}>
    {commits.map(commit => (
      <CommitRow key={commit.sha} commit={commit} />
    ))}
  </ul>
);
