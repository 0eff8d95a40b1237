export type RepositoryId = { owner: string; name: string };

/** Where in a repository: `path` is from its root, `ref` a branch, tag or commit. */
export type Place = { ref: string; path: string };
