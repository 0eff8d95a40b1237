import { Notice } from '@portico/ui-kit';
import { Navigate } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { useRepository } from '../Repository/RepositoryContext';
import { FileList } from './FileList';
import { isReadme } from '../../lib/isReadme';
import { Readme } from './Readme';

/** What is in a folder, and below it the README. */
export const Tree = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id, paths } = useRepository();
  const { ref, path } = place;
  const state = useAsyncRetry(
    () => forge.getContents(id, { ref, path }),
    [forge, id, ref, path],
  );
  return (
    <Loaded state={state} missing={<MissingPlace place={place} />}>
      {contents => {
        if (!Array.isArray(contents)) {
          return <Navigate replace to={paths.blob(ref, path)} />;
        }
        return contents.length === 0 ? (
          <Notice title="This folder is empty" />
        ) : (
          <>
            <FileList place={place} contents={contents} />
            {contents.some(isReadme) && <Readme place={place} />}
          </>
        );
      }}
    </Loaded>
  );
};
