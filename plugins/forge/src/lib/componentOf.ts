import type { Entity } from '@backstage/catalog-model';
import type { RepositoryId } from '../api';
import { repositoryOf } from './repositoryOf';

const nameOf = ({ metadata }: Entity) => metadata.name;

/**
 * The component whose page shows the runs of a repository: the one that is
 * named like it, or else the first by name; undefined when none is made of it.
 */
export function componentOf(
  entities: Entity[],
  { owner, name }: RepositoryId,
  bases: string[],
): Entity | undefined {
  const made = entities.filter(entity => {
    const place = repositoryOf(entity, bases);
    return place?.owner === owner && place.name === name;
  });
  return (
    made.find(entity => nameOf(entity) === name) ??
    made.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))[0]
  );
}
