import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { HostType, RepositoryTarget } from './RepositoryTarget';

export type RepositoryLinks = {
  /** What git clones and pushes to. */
  remoteUrl: string;
  /** The files of the base branch. */
  contentsUrl: string;
  /** Where a person asks for a branch to be merged. */
  changeUrl: string;
};

/** A branch, and the one that it is for. */
export type Branches = { branch: string; base: string };

type Spelling = (
  root: string,
  target: RepositoryTarget,
  branches: Branches,
) => RepositoryLinks;

const spellings: Record<HostType, Spelling> = {
  azure: (root, { owner, project, name }, { branch, base }) => {
    const page = `${root}/${owner}/${project}/_git/${name}`;
    const changeUrl = `${page}/pullrequestcreate?sourceRef=${branch}&targetRef=${base}`;
    return { remoteUrl: page, contentsUrl: page, changeUrl };
  },
  bitbucketCloud: (root, { owner, name }, { branch, base }) => {
    const page = `${root}/${owner}/${name}`;
    return {
      remoteUrl: `${page}.git`,
      contentsUrl: `${page}/src/${base}`,
      changeUrl: `${page}/pull-requests/new?source=${branch}&dest=${base}`,
    };
  },
  bitbucketServer: (root, { owner, name }, { branch, base }) => {
    const page = `${root}/projects/${owner}/repos/${name}`;
    return {
      remoteUrl: `${root}/scm/${owner.toLowerCase()}/${name}.git`,
      contentsUrl: `${page}/browse`,
      changeUrl: `${page}/pull-requests?create&sourceBranch=${branch}&targetBranch=${base}`,
    };
  },
  gitea: (root, { owner, name }, { branch, base }) => {
    const page = `${root}/${owner}/${name}`;
    return {
      remoteUrl: `${page}.git`,
      contentsUrl: `${page}/src/branch/${base}/`,
      changeUrl: `${page}/src/branch/${branch}`,
    };
  },
  github: (root, { owner, name }, { branch, base }) => {
    const page = `${root}/${owner}/${name}`;
    return {
      remoteUrl: `${page}.git`,
      contentsUrl: `${page}/blob/${base}`,
      changeUrl: `${page}/compare/${base}...${branch}?expand=1`,
    };
  },
  gitlab: (root, { owner, name }, { branch, base }) => {
    const page = `${root}/${owner}/${name}`;
    const query = new URLSearchParams({
      'merge_request[source_branch]': branch,
      'merge_request[target_branch]': base,
    });
    return {
      remoteUrl: `${page}.git`,
      contentsUrl: `${page}/-/blob/${base}`,
      changeUrl: `${page}/-/merge_requests/new?${query}`,
    };
  },
};

/** Addresses of a repository, as its kind of host spells them. */
export function getRepositoryLinks(
  target: RepositoryTarget,
  branches: Branches,
  integrations: ScmIntegrationRegistry,
): RepositoryLinks {
  const { type, host } = target;
  const configured = {
    gitea: () => integrations.gitea.byHost(host)?.config.baseUrl,
    gitlab: () => integrations.gitlab.byHost(host)?.config.baseUrl,
  };
  const root =
    type === 'gitea' || type === 'gitlab' ? configured[type]() : undefined;
  return spellings[type](root ?? `https://${host}`, target, branches);
}
