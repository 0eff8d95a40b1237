import { ButtonLink, Link, Text } from '@backstage/ui';
import type { ForgeCommit } from '@portico/plugin-forge-common';
import { CopyButton } from '@portico/ui-kit';
import { splitMessage } from '../../lib/splitMessage';
import { Timestamp } from '../common/Timestamp';
import { CheckLink } from '../Checks';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './CommitPage.module.css';

/** Message, author, parents and size of a commit. */
export const CommitHead = ({ commit }: { commit: ForgeCommit }) => {
  const { paths } = useRepository();
  const { sha, parents, stats } = commit;
  const { author, message } = commit.commit;
  const { title, body } = splitMessage(message);
  return (
    <section className={styles.head} aria-label="Commit">
      <div className={styles.title}>
        <Text as="h3" variant="title-x-small">
          {title}
        </Text>
        <ButtonLink variant="secondary" href={paths.tree(sha)}>
          Files at this commit
        </ButtonLink>
      </div>
      {body && <pre className={styles.body}>{body}</pre>}
      <div className={styles.facts}>
        <span>
          <strong>{author.name}</strong> · <Timestamp time={author.date} />
        </span>
        <span>
          Commit <code>{sha.slice(0, 10)}</code>
          <CopyButton text={sha} label="Copy the commit id" />
        </span>
        <CheckLink sha={sha} />
        {parents.length > 0 && (
          <span>
            {parents.length > 1 ? 'Parents ' : 'Parent '}
            {parents.map(parent => (
              <Link key={parent.sha} href={paths.commit(parent.sha)}>
                <code>{parent.sha.slice(0, 10)}</code>{' '}
              </Link>
            ))}
          </span>
        )}
        {stats && (
          <span>
            {stats.additions} added, {stats.deletions} removed lines
          </span>
        )}
      </div>
    </section>
  );
};
