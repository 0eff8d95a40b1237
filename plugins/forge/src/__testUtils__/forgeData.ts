import type {
  ForgeCommit,
  ForgeContent,
  ForgeRepository,
} from '@portico/plugin-forge-common';
import { encodeBase64 } from '../lib/fileContent';

export type Entry = Pick<ForgeContent, 'type' | 'size' | 'sha'> & {
  content?: string;
};

/** A file of the stand-in; `content` is base64. */
export const textFile = (text: string): Entry => ({
  type: 'file',
  size: text.length,
  sha: `blob-of-${text.length}-${text.slice(0, 8)}`,
  content: encodeBase64(text),
});

/** A file or folder as the API gives it. */
export const contentOf = (path: string, entry: Entry): ForgeContent => ({
  ...entry,
  path,
  name: path.split('/').pop() ?? '',
  ...(entry.content !== undefined && { encoding: 'base64' as const }),
});

let lastId = 0;

export const repositoryOfName = (
  owner: string,
  name: string,
  change: Partial<ForgeRepository> = {},
): ForgeRepository => ({
  id: (lastId += 1),
  owner: { login: owner },
  name,
  full_name: `${owner}/${name}`,
  description: '',
  private: false,
  empty: false,
  default_branch: 'main',
  html_url: `http://localhost:7007/api/forge/${owner}/${name}`,
  clone_url: `http://localhost:7007/api/forge/${owner}/${name}.git`,
  size: 1000,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-03-01T00:00:00Z',
  permissions: { pull: true, push: true, admin: true },
  ...change,
});

export const commitOf = (
  sha: string,
  message: string,
  date: string,
): ForgeCommit => ({
  sha,
  html_url: '',
  commit: { message, author: { name: 'Ada Byron', email: 'ada@l', date } },
  parents: [{ sha: 'f'.repeat(40) }],
});
