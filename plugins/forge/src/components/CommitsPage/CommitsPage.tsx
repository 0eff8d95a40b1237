import { Button, Text } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { commitsByDay } from '../../lib/commitsByDay';
import { ChecksProvider } from '../Checks';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { PlaceBar } from '../Repository/PlaceBar';
import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { CommitList } from './CommitList';
import styles from './CommitsPage.module.css';

const PAGE_SIZE = 30;

const Commits = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id } = useRepository();
  const { ref, path } = place;
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Math.floor(Number(params.get('page'))) || 1);
  const state = useAsyncRetry(
    () => forge.listCommits(id, { ref, path, page, limit: PAGE_SIZE }),
    [forge, id, ref, path, page],
  );
  const go = (to: number) => setParams(to > 1 ? { page: String(to) } : {});
  return (
    <Loaded state={state} missing={<MissingPlace place={place} />}>
      {({ items, hasMore }) => (
        <ChecksProvider commits={items}>
          {items.length === 0 && <Notice title="There are no commits here" />}
          {commitsByDay(items).map(({ day, commits }) => (
            <section key={commits[0].sha} aria-label={day}>
              <Text as="h3" className={styles.day} weight="bold">
                {day}
              </Text>
              <CommitList commits={commits} />
            </section>
          ))}
          {(page > 1 || hasMore) && (
            <nav className={styles.paging} aria-label="Pages">
              <Button
                variant="secondary"
                isDisabled={page === 1}
                onPress={() => go(page - 1)}
              >
                Newer
              </Button>
              <Button
                variant="secondary"
                isDisabled={!hasMore}
                onPress={() => go(page + 1)}
              >
                Older
              </Button>
            </nav>
          )}
        </ChecksProvider>
      )}
    </Loaded>
  );
};

/** The history of a branch, or of one file or folder on it. */
export const CommitsPage = () => {
  const { ref, path, key } = usePlace();
  return (
    <>
      <PlaceBar place={{ ref, path }} page="commits" />
      <Commits key={key} place={{ ref, path }} />
    </>
  );
};
