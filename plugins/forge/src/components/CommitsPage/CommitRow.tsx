import { Link, Text } from '@backstage/ui';
import type { ForgeCommit } from '@portico/plugin-forge-common';
import { CopyButton } from '@portico/ui-kit';
import { splitMessage } from '../../lib/splitMessage';
import { Timestamp } from '../common/Timestamp';
import { CheckMark } from '../Checks';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './CommitsPage.module.css';

/** A commit in a list: its first line, who and when, and the id to copy. */
export const CommitRow = ({ commit }: { commit: ForgeCommit }) => {
  const { paths } = useRepository();
  const { sha } = commit;
  const { message, author } = commit.commit;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={paths.commit(sha)} weight="bold" standalone>
          {splitMessage(message).title}
        </Link>
        <Text variant="body-small" color="secondary">
          {author.name} · <Timestamp time={author.date} />
        </Text>
      </div>
      <span className={styles.sha}>
        <CheckMark sha={sha} />
        <code>{sha.slice(0, 7)}</code>
        <CopyButton text={sha} label={`Copy commit ${sha}`} />
      </span>
    </li>
  );
};
