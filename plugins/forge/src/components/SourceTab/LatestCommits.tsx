import { Link, Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { ChecksProvider } from '../Checks';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { CommitList } from '../CommitsPage';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './SourceTab.module.css';

/** The last few commits of a place. */
export const LatestCommits = ({ place }: { place: Place }) => {
  const { ref, path } = place;
  const forge = useForge();
  const { id, paths } = useRepository();
  const state = useAsyncRetry(
    () => forge.listCommits(id, { ref, path, page: 1, limit: 5 }),
    [forge, id, ref, path],
  );
  return (
    <section aria-label="Latest commits">
      <div className={styles.head}>
        <Text as="h3" weight="bold">
          Latest commits
        </Text>
        <Link href={paths.commits(ref, path)}>All commits</Link>
      </div>
      <Loaded state={state}>
        {({ items }) => (
          <ChecksProvider commits={items}>
            <CommitList commits={items} />
          </ChecksProvider>
        )}
      </Loaded>
    </section>
  );
};
