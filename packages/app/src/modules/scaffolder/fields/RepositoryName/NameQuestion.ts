import type { RepositoryNameOptions } from './schema';

/** A name, and what will be called by it. */
export type NameQuestion = {
  name: string;
  /** The reference of the owning team, once it is chosen. */
  team?: string;
  /** The references of the entities that are made. */
  entityRefs: string[];
};

/** What is to be free, going by the options of the field and the answers given so far. */
export function questionOf(
  name: string,
  options: Pick<RepositoryNameOptions, 'makes' | 'ownerField'> = {},
  answers: Record<string, unknown> = {},
): NameQuestion {
  const { makes = ['component:default/{name}'], ownerField = 'owner' } =
    options;
  const team = answers[ownerField];
  return {
    name,
    team: typeof team === 'string' && team ? team : undefined,
    entityRefs: makes.map(ref => ref.replace('{name}', name)),
  };
}
