import { Link } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { RepositoryLocation } from '../../lib/repositoryOf';
import { CopyField } from '../common/CopyField';
import { EmptyRepository } from '../Repository/EmptyRepository';
import {
  RepositoryProvider,
  useRepository,
} from '../Repository/RepositoryContext';
import { Tree } from '../TreePage';
import { LatestCommits } from './LatestCommits';
import styles from './SourceTab.module.css';
import { useSourceLocation } from './useSourceLocation';

const Source = ({ location }: { location: RepositoryLocation }) => {
  const { repository, paths } = useRepository();
  const place = {
    ref: location.ref ?? repository.default_branch,
    path: location.path,
  };
  return (
    <div className={styles.source}>
      <div className={styles.head}>
        <Link href={paths.home} weight="bold">
          {repository.full_name}
        </Link>
        <CopyField label="Clone address" text={repository.clone_url} />
      </div>
      {repository.empty ? (
        <EmptyRepository />
      ) : (
        <>
          <Tree place={place} />
          <LatestCommits place={place} />
        </>
      )}
    </div>
  );
};

/** The code of an entity: its folder on the forge, its README and its latest commits. */
export const SourceTab = () => {
  const location = useSourceLocation();
  if (!location) {
    return <Notice title="The code of this entity is not on the forge" />;
  }
  const { owner, name } = location;
  return (
    <RepositoryProvider owner={owner} name={name}>
      <Source location={location} />
    </RepositoryProvider>
  );
};
