/** A repository, as Gitea's API gives it. Times are ISO 8601, sizes bytes. */
export type ForgeRepository = {
  id: number;
  /** A team or a person: the name of a group or user of the catalog. */
  owner: { login: string };
  name: string;
  /** `owner/name` */
  full_name: string;
  description: string;
  private: boolean;
  /** Whether nothing was pushed yet. */
  empty: boolean;
  default_branch: string;
  /**
   * The address of it on the forge, as Backstage knows it: files are below
   * `/src/branch/<branch>/`. Browsers are sent on to the page in the portal.
   */
  html_url: string;
  /** What `git clone` takes. */
  clone_url: string;
  size: number;
  created_at: string;
  updated_at: string;
  /** What the caller may do. */
  permissions: { pull: boolean; push: boolean; admin: boolean };
};

/** Who has repositories: a team or a person. */
export type ForgeOwner = {
  /** The name of a group or user of the catalog. */
  username: string;
  /** The same. */
  name: string;
  html_url: string;
};

/** A file or folder of a repository at one commit. */
export type ForgeContent = {
  name: string;
  /** From the root of the repository. */
  path: string;
  type: 'file' | 'dir' | 'symlink' | 'submodule';
  size: number;
  /** Of the blob or tree. */
  sha: string;
  /** Of a single file that is small enough. */
  encoding?: 'base64';
  content?: string;
};

export type ForgeCommit = {
  sha: string;
  html_url: string;
  commit: {
    message: string;
    author: { name: string; email: string; date: string };
  };
  parents: { sha: string }[];
  /** Of a single commit. */
  files?: { filename: string; status: string }[];
  stats?: { additions: number; deletions: number; total: number };
};

/** How the workflows of a commit stand, all taken together. */
export type ForgeCheck = {
  sha: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion:
    | 'success'
    | 'failure'
    | 'cancelled'
    | 'skipped'
    | 'timed_out'
    | null;
  /** Of the workflow that decides it. */
  name: string;
  /** Its run. */
  run_id: number;
  html_url: string;
};

export type ForgeBranch = {
  name: string;
  commit: { id: string; message: string; timestamp: string };
  protected: boolean;
};

export type ForgeTokenScope = 'read' | 'write';

/** A personal access token for git clients; its secret is shown once. */
export type ForgeToken = {
  id: string;
  name: string;
  scope: ForgeTokenScope;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
};

/** The topic of the events that follow a push, or a commit made in the browser. */
export const FORGE_PUSH_TOPIC = 'forge.push';

/** What moved one branch or tag. */
export type ForgePushEvent = {
  repository: Pick<
    ForgeRepository,
    'id' | 'name' | 'full_name' | 'html_url' | 'clone_url' | 'default_branch'
  > & { owner: { login: string } };
  /** Such as `refs/heads/main`. */
  ref: string;
  /** Commit ids; zeros for a ref that was not there before, or is not after. */
  before: string;
  after: string;
  /** An entity ref, or `system`, or `service`. */
  pusher: string;
};
