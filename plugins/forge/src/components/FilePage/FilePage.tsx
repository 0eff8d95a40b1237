import type { ForgeContent } from '@portico/plugin-forge-common';
import { Navigate } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { fileKindOf } from '../../lib/fileKindOf';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { PlaceBar } from '../Repository/PlaceBar';
import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { FileActions } from './FileActions';
import { FileBody } from './FileBody';
import { useFileView } from './useFileView';
import { ViewSwitch } from './ViewSwitch';

type FileContentProps = { place: Place; file: ForgeContent };

const FileContent = ({ place, file }: FileContentProps) => {
  const kind = fileKindOf(file);
  const { view, setView } = useFileView(file.path, kind);
  return (
    <>
      <FileActions place={place} file={file} kind={kind}>
        {setView && <ViewSwitch view={view} onChange={setView} />}
      </FileActions>
      <FileBody place={place} file={file} kind={kind} view={view} />
    </>
  );
};

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
          <FileContent place={place} file={file} />
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
