import type { RepositoryId } from '../api';
import { encodePath } from '../lib/paths';

/** The address of a repository in the API, or of something below it. */
export const repoAddress = ({ owner, name }: RepositoryId, below = '') =>
  `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}${below}`;

/** The address of a file or folder of a repository in the API. */
export const contentsAddress = (id: RepositoryId, path: string) =>
  repoAddress(id, `/contents${path && `/${encodePath(path)}`}`);
