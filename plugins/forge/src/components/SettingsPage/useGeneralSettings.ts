import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import type { RepositoryChange } from '../../api';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

/** The settings as they are typed; only what differs is sent. */
export function useGeneralSettings() {
  const forge = useForge();
  const { id, repository, reload } = useRepository();
  const saved: Required<RepositoryChange> = {
    description: repository.description,
    private: repository.private,
    defaultBranch: repository.default_branch,
  };
  const [changes, setChanges] = useState<RepositoryChange>({});
  const form = { ...saved, ...changes };
  const keys = Object.keys(saved) as (keyof RepositoryChange)[];
  const changed = keys.filter(key => form[key] !== saved[key]);
  const [state, save] = useAsyncFn(async () => {
    const different = changed.map(key => [key, form[key]]);
    await forge.updateRepository(id, Object.fromEntries(different));
    reload();
    return true;
  }, [forge, id, reload, changed, form]);
  return {
    form,
    change: (more: RepositoryChange) => setChanges({ ...changes, ...more }),
    isDirty: changed.length > 0,
    save,
    state,
  };
}
