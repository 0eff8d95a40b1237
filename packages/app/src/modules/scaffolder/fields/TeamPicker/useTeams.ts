import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

export type Team = { ref: string; title: string; isMine: boolean };

const fields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

function titleOf(group: Entity): string {
  const profile = group.spec?.profile as { displayName?: string } | undefined;
  return (
    profile?.displayName ??
    group.metadata.title ??
    humanizeEntityRef(group, { defaultKind: 'group' })
  );
}

const byPlace = (a: Team, b: Team) =>
  Number(b.isMine) - Number(a.isMine) || a.title.localeCompare(b.title);

/** All teams by title; those that the reader is a member of come first. */
export function useTeams() {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  return useAsync(async (): Promise<Team[]> => {
    const { userEntityRef } = await identity.getBackstageIdentity();
    const [all, mine] = await Promise.all([
      catalog.getEntities({ filter: { kind: 'group' }, fields }),
      catalog.getEntities({
        filter: { kind: 'group', 'relations.hasMember': userEntityRef },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      }),
    ]);
    const own = new Set(mine.items.map(group => stringifyEntityRef(group)));
    return all.items
      .map(group => {
        const ref = stringifyEntityRef(group);
        return { ref, title: titleOf(group), isMine: own.has(ref) };
      })
      .sort(byPlace);
  }, [catalog, identity]);
}
