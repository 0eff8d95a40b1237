import { ButtonLink } from '@backstage/ui';
import { DownloadButton } from '../common/DownloadButton';
import { PlaceBar } from '../Repository/PlaceBar';
import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { useForge } from '../common/useForge';
import { LatestCommit } from './LatestCommit';
import { Tree } from './Tree';

/** A folder of the repository, with its README. */
export const TreePage = () => {
  const forge = useForge();
  const { id, repository, branches, paths } = useRepository();
  const { ref, path, key } = usePlace();
  const isBranch = branches.some(({ name }) => name === ref);
  return (
    <>
      <PlaceBar place={{ ref, path }} page="tree">
        {path && (
          <ButtonLink variant="secondary" href={paths.commits(ref, path)}>
            History
          </ButtonLink>
        )}
        <DownloadButton
          fileName={`${id.name}-${ref.replaceAll('/', '-')}.tar.gz`}
          load={() => forge.getArchive(id, ref)}
        >
          Download archive
        </DownloadButton>
        {repository.permissions.push && isBranch && (
          <ButtonLink variant="secondary" href={paths.newFile(ref, path)}>
            New file
          </ButtonLink>
        )}
      </PlaceBar>
      <LatestCommit key={`commit of ${key}`} place={{ ref, path }} />
      <Tree key={key} place={{ ref, path }} />
    </>
  );
};
