/** One person whom a reader can sign in as. */
export interface Persona {
  /** Entity ref of the User. */
  ref: string;
  displayName: string;
  /** Job title. */
  title?: string;
  /** Entity refs of the groups the person is a direct member of. */
  teams: string[];
}

/** A group with at least one person in it. */
export interface Team {
  ref: string;
  title: string;
}

/** What `GET persona/personas` of the auth backend answers. */
export interface PersonaList {
  /** False while people may be missing because the portal has just started. */
  settled: boolean;
  personas: Persona[];
  teams: Team[];
}

/** A team and the people to show under it. */
export interface TeamOfPersonas {
  /** Entity ref, or `none` for people without a team. */
  ref: string;
  title: string;
  personas: Persona[];
}

/**
 * Sorts people into their teams: someone of two teams is in both.
 *
 * @param search - keeps who has every word of it in name, job or team
 */
export function groupByTeam(
  { personas, teams }: PersonaList,
  search: string,
): TeamOfPersonas[] {
  const known = new Set(teams.map(({ ref }) => ref));
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return [
    ...teams.map(({ ref, title }) => ({
      ref,
      title,
      personas: personas.filter(persona => persona.teams.includes(ref)),
    })),
    {
      ref: 'none',
      title: 'Without a team',
      personas: personas.filter(
        persona => !persona.teams.some(ref => known.has(ref)),
      ),
    },
  ]
    .map(team => ({
      ...team,
      personas: team.personas.filter(persona =>
        hasWords(words, [persona.displayName, persona.title, team.title]),
      ),
    }))
    .filter(team => team.personas.length > 0);
}

function hasWords(words: string[], texts: (string | undefined)[]): boolean {
  const text = texts.join(' ').toLocaleLowerCase();
  return words.every(word => text.includes(word));
}
