import { NotFoundError } from '@backstage/errors';
import type {
  ForgeFile,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import { createGzip } from 'node:zlib';
import type { StoredRepository } from '../database/StoredRepository';
import {
  findCommit,
  findEntry,
  Git,
  listChanges,
  listCommits,
  listTree,
  openArchive,
  readBlob,
  readRefs,
  TreeEntry,
} from '../git';
import { sendGit } from '../router/sendGit';
import { presentIdentity } from '../services/presentRepository';

interface Parts {
  git: Git;
  transportGit: Git;
  gitDir: string;
  baseUrl: string;
}

async function find(
  { git, gitDir }: Parts,
  at: { commit: string; path: string },
): Promise<TreeEntry | undefined> {
  try {
    return await findEntry(git, gitDir, at);
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

async function findRef({ git, gitDir }: Parts, wanted: string) {
  const refs = await readRefs(git, gitDir);
  const prefixes = wanted.startsWith('refs/') ? [''] : ['heads', 'tags'];
  const names = prefixes.map(one => (one ? `refs/${one}/${wanted}` : wanted));
  const ref = names.find(name => refs.has(name));
  const commit = ref && (await findCommit(git, gitDir, refs.get(ref) ?? ''));
  return commit ? { ref, commit } : undefined;
}

async function listFiles(
  parts: Parts,
  at: { commit: string; path: string },
): Promise<ForgeFile[]> {
  const folder = await find(parts, at);
  if (folder?.type !== 'dir') {
    return [];
  }
  const entries = await listTree(parts.git, parts.gitDir, folder);
  return entries
    .filter(({ type }) => type === 'file')
    .map(({ path, size }) => ({ path, size }));
}

/** One repository as modules use it. */
export function createRepositoryHandle(
  stored: StoredRepository,
  parts: Parts,
): ForgeRepositoryHandle {
  const { git, transportGit, gitDir, baseUrl } = parts;
  const { id, owner, name, defaultBranch } = stored;
  return {
    id,
    owner,
    name,
    private: stored.private,
    defaultBranch,
    url: presentIdentity(stored, baseUrl).html_url,
    findCommit: ref => findCommit(git, gitDir, ref),
    findRef: wanted => findRef(parts, wanted),
    async readCommit(range) {
      const [commit] = await listCommits(git, gitDir, { range, limit: 1 });
      return commit;
    },
    listFiles: (commit, path) => listFiles(parts, { commit, path }),
    async readFile(commit, path) {
      const entry = await find(parts, { commit, path });
      return entry?.type === 'file'
        ? readBlob(git, gitDir, entry.sha)
        : undefined;
    },
    async listChangedPaths(ends) {
      const { files } = await listChanges(git, gitDir, ends);
      return files.map(({ filename }) => filename);
    },
    async sendArchive(commit, res) {
      const wanted = { commit, folder: name };
      const running = await openArchive(transportGit, gitDir, wanted);
      res.set({ 'Content-Type': 'application/gzip' });
      // it is read once, by a program that is near
      await sendGit(res, running, output =>
        output.pipe(createGzip({ level: 1 })),
      );
    },
  };
}
