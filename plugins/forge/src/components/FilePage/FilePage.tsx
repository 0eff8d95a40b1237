import { Navigate } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { PlaceBar } from '../Repository/PlaceBar';
import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { FileActions } from './FileActions';
import { FileBody } from './FileBody';

const FileAtPlace = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id, paths } = useRepository();
  const { ref, path } = place;
  const state = useAsyncRetry(
    () => forge.getContents(id, { ref, path }),
    [forge, id, ref, path],
  );
  return (
    <Loaded state={state} missing={<MissingPlace place={place} />}>
      {file =>
        Array.isArray(file) ? (
          <Navigate replace to={paths.tree(ref, path)} />
        ) : (
          <>
            <FileActions place={place} file={file} />
            <FileBody place={place} file={file} />
          </>
        )
      }
    </Loaded>
  );
};

/** One file at one commit. */
export const FilePage = () => {
  const { ref, path, key } = usePlace();
  const place = { ref, path };
  return (
    <>
      <PlaceBar place={place} page="blob" />
      <FileAtPlace key={key} place={place} />
    </>
  );
};
