import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { forgeApiRef } from '../../api';
import { ownersOf } from '../../lib/ownersOf';
import { useForgePaths } from '../common/useForgePaths';

const blank = { owner: '', name: '', description: '', private: false };

/** The form of a new repository; the first of the reader's teams owns it unless they choose another. */
export function useNewRepository() {
  const forge = useApi(forgeApiRef);
  const identity = useApi(identityApiRef);
  const navigate = useNavigate();
  const paths = useForgePaths();
  const [form, setForm] = useState(blank);
  const { value: owners = [] } = useAsync(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { teams, mine } = ownersOf(ownershipEntityRefs);
    return [...teams, ...mine];
  }, [identity]);
  const owner: string | undefined = form.owner || owners[0];
  const [state, create] = useAsyncFn(async () => {
    const { name, description, private: isPrivate } = form;
    const made = await forge.createRepository(owner, {
      name,
      description,
      private: isPrivate,
    });
    navigate(paths.repository(made.owner.login, made.name).home);
  }, [forge, form, owner, navigate, paths]);
  return {
    owners,
    owner,
    form,
    change: (changes: Partial<typeof blank>) =>
      setForm(previous => ({ ...previous, ...changes })),
    create,
    state,
  };
}
