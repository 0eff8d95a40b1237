import type { Person } from './Person';

/** Who works, under which name, and for which team. */
export const PERSON = 'user:default/mara.lindqvist';
export const PERSON_NAME = 'Mara Lindqvist';
export const TEAM = 'checkout';

/** Who does something else meanwhile. */
export const OTHER = 'user:default/farid.haddadi';

/** Who may push to the store of logs, and ask it. */
export const ADMIN = 'user:default/sunniva.dahl';

export const DESCRIPTION = 'Prints the note that comes with a present';

/** One of the templates that make or change a repository. */
export type Template = {
  name: string;
  /** What it is filled in with. */
  values(name: string, url: string): Record<string, string>;
  /** The entity that comes of it at once, as `kind/name`. */
  entity?(name: string): string;
};

const asked = (name: string) => ({
  name,
  description: DESCRIPTION,
  owner: `group:default/${TEAM}`,
  system: 'system:default/checkout',
});

const component = (name: string) => `component/${name}`;

export const templates: readonly Template[] = [
  { name: 'service', values: asked, entity: component },
  { name: 'api', values: asked, entity: name => `api/${name}` },
  { name: 'website', values: asked, entity: component },
  { name: 'library', values: asked, entity: component },
  { name: 'docs-site', values: asked, entity: component },
  {
    name: 'add-to-catalog',
    // What it adds is on a branch, which a person merges
    values(name, url) {
      const { name: _, ...rest } = asked(name);
      const { host } = new URL(url);
      const repoUrl = `${host}?owner=${TEAM}&repo=${name}`;
      return { ...rest, type: 'service', repoUrl, baseBranch: 'main' };
    },
  },
];

/** Makes a repository of the team, empty or with a file. */
export async function makeRepository(
  person: Person,
  name: string,
  file?: string,
): Promise<void> {
  await person.get(`forge/api/v1/orgs/${TEAM}/repos`, { name, private: false });
  if (file) {
    await person.get(`forge/api/v1/repos/${TEAM}/${name}/contents/README.md`, {
      content: Buffer.from(file).toString('base64'),
      message: 'Begin',
      branch: 'main',
    });
  }
}
