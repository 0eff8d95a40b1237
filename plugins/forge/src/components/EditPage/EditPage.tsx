import { Notice } from '@portico/ui-kit';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { fileKindOf } from '../../lib/fileKindOf';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { MissingPlace } from '../Repository/MissingPlace';
import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { Editor } from './Editor';
import { EditGate } from './EditGate';

const EditAtPlace = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id, paths } = useRepository();
  const { ref, path } = place;
  const state = useAsyncRetry(
    () => forge.getContents(id, { ref, path }),
    [forge, id, ref, path],
  );
  return (
    <Loaded state={state} missing={<MissingPlace place={place} />}>
      {file => {
        const kind = Array.isArray(file) ? undefined : fileKindOf(file);
        if (Array.isArray(file) || !kind || !('text' in kind)) {
          return (
            <Notice title="This cannot be edited here">
              Only text of a moderate size can. Clone the repository to change
              it.
            </Notice>
          );
        }
        return (
          <Editor
            branch={ref}
            initial={{ path, content: kind.text, message: '', sha: file.sha }}
            cancelHref={paths.blob(ref, path)}
          />
        );
      }}
    </Loaded>
  );
};

/** A file of a branch, to be changed. */
export const EditPage = () => {
  const { ref, path, key } = usePlace();
  return (
    <EditGate branch={ref} title={`Edit ${path}`}>
      <EditAtPlace key={key} place={{ ref, path }} />
    </EditGate>
  );
};
