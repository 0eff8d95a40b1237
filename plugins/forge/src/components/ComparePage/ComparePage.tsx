import { Alert, Link, Text } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { parseDiff } from '../../lib/parseDiff';
import { DiffView } from '../CommitPage/DiffView';
import { ChecksProvider } from '../Checks';
import { CommitList } from '../CommitsPage';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './ComparePage.module.css';
import { MergeWithGit } from './MergeWithGit';

type Ends = { base: string; head: string };

const Comparison = ({ base, head }: Ends) => {
  const forge = useForge();
  const { id, repository, paths } = useRepository();
  const state = useAsyncRetry(async () => {
    const found = await forge.compare(id, { base, head });
    return { ...found, files: parseDiff(found.diff.text) };
  }, [forge, id, base, head]);
  return (
    <Loaded
      state={state}
      missing={
        <Notice title={`There is no ${base} or no ${head} to compare`}>
          One of them may have been renamed or deleted.
        </Notice>
      }
    >
      {({ commits, total, files, diff }) =>
        total === 0 ? (
          <Notice title={`${base} has everything that ${head} has`} />
        ) : (
          <div className={styles.compare}>
            <Text as="h3" variant="title-x-small">
              {total === 1 ? '1 commit' : `${total} commits`} of{' '}
              <Link href={paths.tree(head)} variant="title-x-small">
                {head}
              </Link>{' '}
              that{' '}
              <Link href={paths.tree(base)} variant="title-x-small">
                {base}
              </Link>{' '}
              has not
            </Text>
            <ChecksProvider commits={commits}>
              <CommitList commits={commits} />
            </ChecksProvider>
            {repository.permissions.push && (
              <MergeWithGit base={base} head={head} />
            )}
            {diff.truncated && (
              <Alert
                status="warning"
                icon
                title="These changes are too large to be shown whole"
                description="Their beginning is below; git diff has all of them."
              />
            )}
            <DiffView files={files} />
          </div>
        )
      }
    </Loaded>
  );
};

/** What one branch has that another has not. */
export const ComparePage = () => {
  const { base = '', head = '' } = useParams();
  return <Comparison key={`${base}...${head}`} base={base} head={head} />;
};
