import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../../api';
import { ownersOf } from '../../lib/ownersOf';

export type Show = 'mine' | 'teams' | 'all';

export const PAGE_SIZE = 20;

type Options = { show: Show; text: string; page: number };

/** One page of the repositories of the reader, of their teams, or of everybody. */
export function useRepositories({ show, text, page }: Options) {
  const forge = useApi(forgeApiRef);
  const identity = useApi(identityApiRef);
  return useAsyncRetry(async () => {
    const query = { text, page, limit: PAGE_SIZE };
    if (show === 'all') {
      return forge.searchRepositories(query);
    }
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const owners = ownersOf(ownershipEntityRefs)[show];
    return owners.length > 0
      ? forge.searchRepositories({ ...query, owners })
      : { items: [], total: 0 };
  }, [forge, identity, show, text, page]);
}
