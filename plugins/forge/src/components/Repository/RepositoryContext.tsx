import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ForgeBranch,
  ForgeRepository,
} from '@portico/plugin-forge-common';
import { Notice } from '@portico/ui-kit';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef, type RepositoryId } from '../../api';
import type { RepositoryPaths } from '../../lib/paths';
import { Loaded } from '../common/Loaded';
import { useForgePaths } from '../common/useForgePaths';

type RepositoryValue = {
  id: RepositoryId;
  repository: ForgeRepository;
  branches: ForgeBranch[];
  paths: RepositoryPaths;
  /** Reads repository and branches again. */
  reload: () => void;
};

const RepositoryContext = createContext<RepositoryValue | undefined>(undefined);

/** The repository that the page is about. */
export function useRepository(): RepositoryValue {
  const value = useContext(RepositoryContext);
  if (!value) {
    throw new Error('useRepository is for what stands in a RepositoryProvider');
  }
  return value;
}

type RepositoryProviderProps = RepositoryId & {
  children: ReactNode;
  /** Stands around what is shown while there is no repository. */
  frame?: (notice: ReactNode) => ReactNode;
};

/** Loads a repository with its branches for what it holds. */
export function RepositoryProvider(props: RepositoryProviderProps) {
  const { owner, name, children, frame = notice => notice } = props;
  const forge = useApi(forgeApiRef);
  const paths = useForgePaths();
  const id = useMemo(() => ({ owner, name }), [owner, name]);
  const state = useAsyncRetry(async () => {
    const [repository, branches] = await Promise.all([
      forge.getRepository(id),
      forge.listBranches(id),
    ]);
    return { repository, branches };
  }, [forge, id]);
  const missing = (
    <Notice title={`There is no repository ${owner}/${name}`}>
      It may have been deleted or renamed, or you may not see it.
    </Notice>
  );
  if (!state.value || state.error) {
    const nothing = () => null;
    return (
      <>
        {frame(
          <Loaded state={state} missing={missing}>
            {nothing}
          </Loaded>,
        )}
      </>
    );
  }
  const value = {
    ...state.value,
    id,
    paths: paths.repository(owner, name),
    reload: state.retry,
  };
  return (
    <RepositoryContext.Provider value={value}>
      {children}
    </RepositoryContext.Provider>
  );
}
