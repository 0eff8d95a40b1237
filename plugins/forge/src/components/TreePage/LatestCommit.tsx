import { Link, Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import type { Place } from '../../api';
import { splitMessage } from '../../lib/splitMessage';
import { CheckMark, ChecksProvider } from '../Checks';
import { Timestamp } from '../common/Timestamp';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './TreePage.module.css';

/** Who changed a folder last, when, and how that stands. */
export const LatestCommit = ({ place }: { place: Place }) => {
  const { ref, path } = place;
  const forge = useForge();
  const { id, paths } = useRepository();
  // What is wrong with the place is said below, where its files would be.
  const { value } = useAsync(
    () => forge.listCommits(id, { ref, path, page: 1, limit: 1 }),
    [forge, id, ref, path],
  );
  const [commit] = value?.items ?? [];
  if (!commit) {
    return null;
  }
  const { author, message } = commit.commit;
  return (
    <section className={styles.latest} aria-label="Latest commit">
      <div className={styles.latestText}>
        <Link href={paths.commit(commit.sha)} weight="bold" standalone>
          {splitMessage(message).title}
        </Link>
        <Text variant="body-small" color="secondary">
          {author.name} · <Timestamp time={author.date} />
        </Text>
      </div>
      <ChecksProvider commits={[commit]}>
        <CheckMark sha={commit.sha} />
      </ChecksProvider>
    </section>
  );
};
