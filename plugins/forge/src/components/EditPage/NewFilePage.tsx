import { useRepository } from '../Repository/RepositoryContext';
import { usePlace } from '../Repository/usePlace';
import { EditGate } from './EditGate';
import { Editor } from './Editor';

/** A file that does not exist yet, in the folder that the address names. */
export const NewFilePage = () => {
  const { paths } = useRepository();
  const { ref, path, key } = usePlace();
  return (
    <EditGate branch={ref} title="New file">
      <Editor
        key={key}
        branch={ref}
        initial={{ path: path && `${path}/`, content: '', message: '' }}
        cancelHref={paths.tree(ref, path)}
      />
    </EditGate>
  );
};
