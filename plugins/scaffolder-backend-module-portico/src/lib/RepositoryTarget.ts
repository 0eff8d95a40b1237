/** The kinds of git host on which repositories can be made. */
export const hostTypes = [
  'azure',
  'bitbucketCloud',
  'bitbucketServer',
  'gitea',
  'github',
  'gitlab',
] as const;

export type HostType = (typeof hostTypes)[number];

/** A repository of a configured git host, whether it exists or not. */
export type RepositoryTarget = {
  type: HostType;
  host: string;
  /** Organization, group, workspace, or the project on Bitbucket Server. */
  owner: string;
  /** Of Azure DevOps and Bitbucket Cloud. */
  project?: string;
  name: string;
};

/** How people call it: `owner/name on host`. */
export function describeTarget({
  host,
  owner,
  project,
  name,
}: RepositoryTarget) {
  return `${[owner, project, name].filter(Boolean).join('/')} on ${host}`;
}

/** The form in which official actions take it. */
export function toRepoUrl({
  type,
  host,
  owner,
  project,
  name,
}: RepositoryTarget) {
  const parameters: Record<HostType, Record<string, string | undefined>> = {
    azure: { organization: owner, project },
    bitbucketCloud: { workspace: owner, project },
    bitbucketServer: { project: owner },
    gitea: { owner },
    github: { owner },
    gitlab: { owner },
  };
  const query = new URLSearchParams({ repo: name });
  for (const [key, value] of Object.entries(parameters[type])) {
    if (value) query.set(key, value);
  }
  return `${host}?${query}`;
}
