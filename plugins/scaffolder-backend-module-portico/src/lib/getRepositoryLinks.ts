import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { HostType, RepositoryTarget } from './RepositoryTarget';

export type RepositoryLinks = {
  /** What git clones and pushes to. */
  remoteUrl: string;
  /** The files of a branch. */
  contentsUrl: string;
  /** Where a person asks for a branch to be merged. */
  changeUrl: string;
};

type Branches = { branch: string; base: string };

/** Addresses of a repository, as each kind of host spells them. */
export function getRepositoryLinks(
  target: RepositoryTarget,
  { branch, base }: Branches,
  integrations: ScmIntegrationRegistry,
): RepositoryLinks {
  const { host, owner, project, name } = target;
  const change = encodeURIComponent(branch);
  const links: Record<HostType, () => RepositoryLinks> = {
    azure: () => {
      const page = `https://${host}/${owner}/${project}/_git/${name}`;
      return {
        remoteUrl: page,
        contentsUrl: page,
        changeUrl: `${page}/pullrequestcreate?sourceRef=${change}&targetRef=${base}`,
      };
    },
    bitbucketCloud: () => {
      const page = `https://${host}/${owner}/${name}`;
      return {
        remoteUrl: `${page}.git`,
        contentsUrl: `${page}/src/${base}`,
        changeUrl: `${page}/pull-requests/new?source=${change}&dest=${base}`,
      };
    },
    bitbucketServer: () => {
      const page = `https://${host}/projects/${owner}/repos/${name}`;
      return {
        remoteUrl: `https://${host}/scm/${owner.toLowerCase()}/${name}.git`,
        contentsUrl: `${page}/browse`,
        changeUrl: `${page}/pull-requests?create&sourceBranch=${change}&targetBranch=${base}`,
      };
    },
    gitea: () => {
      const root = integrations.gitea.byHost(host)?.config.baseUrl;
      const page = `${root ?? `https://${host}`}/${owner}/${name}`;
      return {
        remoteUrl: `${page}.git`,
        contentsUrl: `${page}/src/branch/${base}/`,
        changeUrl: `${page}/src/branch/${change}`,
      };
    },
    github: () => {
      const page = `https://${host}/${owner}/${name}`;
      return {
        remoteUrl: `${page}.git`,
        contentsUrl: `${page}/blob/${base}`,
        changeUrl: `${page}/compare/${base}...${change}?expand=1`,
      };
    },
    gitlab: () => {
      const root = integrations.gitlab.byHost(host)?.config.baseUrl;
      const page = `${root ?? `https://${host}`}/${owner}/${name}`;
      return {
        remoteUrl: `${page}.git`,
        contentsUrl: `${page}/-/blob/${base}`,
        changeUrl: `${page}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${change}&merge_request%5Btarget_branch%5D=${base}`,
      };
    },
  };
  return links[target.type]();
}
