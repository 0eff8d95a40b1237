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
  /** The page of it in the portal. */
  html_url: string;
  /** What `git clone` takes. */
  clone_url: string;
  size: number;
  created_at: string;
  updated_at: string;
  /** What the caller may do. */
  permissions: { pull: boolean; push: boolean; admin: boolean };
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
