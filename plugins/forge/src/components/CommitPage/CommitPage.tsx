import { Alert, Flex } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { parseDiff } from '../../lib/parseDiff';
import { ChecksProvider } from '../Checks';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { useRepository } from '../Repository/RepositoryContext';
import { CommitHead } from './CommitHead';
import { DiffView } from './DiffView';

const CommitBySha = ({ sha }: { sha: string }) => {
  const forge = useForge();
  const { id } = useRepository();
  const state = useAsyncRetry(async () => {
    const [commit, diff] = await Promise.all([
      forge.getCommit(id, sha),
      forge.getDiff(id, sha),
    ]);
    return { commit, files: parseDiff(diff.text), isCut: diff.truncated };
  }, [forge, id, sha]);
  return (
    <Loaded
      state={state}
      missing={<MissingPlace place={{ ref: sha, path: '' }} />}
    >
      {({ commit, files, isCut }) => (
        <Flex direction="column" gap="4">
          <ChecksProvider commits={[commit]}>
            <CommitHead commit={commit} />
          </ChecksProvider>
          {isCut && (
            <Alert
              status="warning"
              icon
              title="This commit is too large to be shown whole"
              description="Its beginning is below; git show has all of it."
            />
          )}
          <DiffView files={files} />
        </Flex>
      )}
    </Loaded>
  );
};

/** One commit: what it says and what it changed. */
export const CommitPage = () => {
  const { sha = '' } = useParams();
  return <CommitBySha key={sha} sha={sha} />;
};
