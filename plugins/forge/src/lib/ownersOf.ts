import { parseEntityRef } from '@backstage/catalog-model';

const namesOf = (refs: string[], kind: string) =>
  refs
    .map(ref => parseEntityRef(ref))
    .filter(ref => ref.kind.toLowerCase() === kind)
    .map(ref => ref.name);

/** The names under which somebody owns repositories, from what they own entities as. */
export function ownersOf(ownershipEntityRefs: string[]) {
  return {
    mine: namesOf(ownershipEntityRefs, 'user'),
    teams: namesOf(ownershipEntityRefs, 'group'),
  };
}
