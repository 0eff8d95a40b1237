import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

/** The README of a folder, or a Markdown file, as HTML; nothing where there is none. */
export function useReadme({ ref, path }: Place) {
  const forge = useForge();
  const { id } = useRepository();
  return useAsyncRetry(
    () => forge.getReadme(id, { ref, path }),
    [forge, id, ref, path],
  );
}
