/** The way to a file or folder, as segments of an address. */
export const encodePath = (path: string) =>
  path.split('/').filter(Boolean).map(encodeURIComponent).join('/');

const join = (...parts: string[]) => parts.filter(Boolean).join('/');

/** The addresses of the pages of one repository; `base` is the one of its first page. */
export function repositoryPaths(base: string) {
  const below =
    (page: string) =>
    (ref: string, path: string = '') =>
      join(base, page, encodeURIComponent(ref), encodePath(path));
  return {
    home: base,
    tree: below('tree'),
    blob: below('blob'),
    edit: below('edit'),
    newFile: below('new'),
    commits: below('commits'),
    commit: (sha: string) => join(base, 'commit', encodeURIComponent(sha)),
    run: (id: number | string) =>
      join(base, 'actions/runs', encodeURIComponent(id)),
    branches: join(base, 'branches'),
    settings: join(base, 'settings'),
    compare: (from: string, to: string) =>
      join(base, 'compare', ...[from, to].map(encodeURIComponent)),
  };
}

export type RepositoryPaths = ReturnType<typeof repositoryPaths>;

/** The folders above a path, nearest last, each with its name. */
export function ancestorsOf(path: string): { name: string; path: string }[] {
  const segments = path.split('/').filter(Boolean);
  return segments.map((name, index) => ({
    name,
    path: segments.slice(0, index + 1).join('/'),
  }));
}
