import {
  type Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** One person whom a reader can sign in as. */
export interface Persona {
  /** Entity ref of the User. */
  ref: string;
  displayName: string;
  /** Job title: the description of the User. */
  title?: string;
  /** Entity refs of the groups the person is a direct member of. */
  teams: string[];
}

/** A group that at least one persona is a member of. */
export interface Team {
  ref: string;
  title: string;
}

/** What the sign-in page shows. */
export interface PersonaList {
  /** False while people may be missing because the portal has just started. */
  settled: boolean;
  personas: Persona[];
  teams: Team[];
}

/** People and their teams, each sorted by the name they are shown under. */
export function toPersonaList(
  users: Entity[],
  groups: Entity[],
): Omit<PersonaList, 'settled'> {
  const personas = users.map(toPersona);
  const peopled = new Set(personas.flatMap(({ teams }) => teams));
  return {
    personas: personas.sort((a, b) =>
      a.displayName.localeCompare(b.displayName),
    ),
    teams: groups
      .map(group => ({ ref: stringifyEntityRef(group), title: nameOf(group) }))
      .filter(({ ref }) => peopled.has(ref))
      .sort((a, b) => a.title.localeCompare(b.title)),
  };
}

function toPersona(user: Entity): Persona {
  return {
    ref: stringifyEntityRef(user),
    displayName: nameOf(user),
    title: user.metadata.description,
    teams: (user.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef),
  };
}

function nameOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : entity.metadata.title ?? entity.metadata.name;
}
