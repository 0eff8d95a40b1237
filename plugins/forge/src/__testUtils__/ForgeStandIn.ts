import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  ForgeBranch,
  ForgeCheck,
  ForgeCommit,
  ForgeRepository,
  ForgeService,
  ForgeToken,
} from '@portico/plugin-forge-common';
import type {
  FileChange,
  ForgeApi,
  FileDeletion,
  ForgeRun,
  NewToken,
  Place,
  RepositoryChange,
  RepositoryId,
  RepositoryQuery,
  ServiceControl,
} from '../api';
import { contentOf, repositoryOfName, textFile, type Entry } from './forgeData';

function orThrow<T>(value: T | undefined | false): T {
  if (!value) {
    throw new NotFoundError('There is no such thing');
  }
  return value;
}

/** The forge in memory: one set of files for all repositories, on each branch. */
export class ForgeStandIn implements ForgeApi {
  repositories: ForgeRepository[] = [];
  branches: Record<string, Record<string, Entry>> = { main: {} };
  commits: ForgeCommit[] = [];
  checks: ForgeCheck[] = [];
  /** What was asked of checks. */
  checked: string[][] = [];
  runs: Record<string, ForgeRun> = {};
  diff = { text: '', truncated: false };
  readme: Record<string, string> = {};
  tokens: ForgeToken[] = [];
  raw = new Blob(['raw']);
  searches: RepositoryQuery[] = [];
  changes: FileChange[] = [];
  deletions: FileDeletion[] = [];
  service: ForgeService = { service: false, reason: 'It has no package.json.' };
  controls: ServiceControl[] = [];
  /** Thrown when a service is asked for. */
  fault?: Error;

  async searchRepositories(query: RepositoryQuery) {
    this.searches.push(query);
    const { text = '', owners, page, limit } = query;
    const all = this.repositories.filter(
      ({ full_name: name, owner }) =>
        name.includes(text) && (!owners || owners.includes(owner.login)),
    );
    const items = all.slice((page - 1) * limit, page * limit);
    return { items, total: all.length };
  }

  async createRepository(
    owner: string,
    made: Pick<ForgeRepository, 'name' | 'description' | 'private'>,
  ) {
    const isTaken = this.repositories.some(
      ({ full_name: name }) => name === `${owner}/${made.name}`,
    );
    if (isTaken) {
      throw new ConflictError(`There is a repository ${made.name} already`);
    }
    const repository = repositoryOfName(owner, made.name, {
      ...made,
      empty: true,
    });
    this.repositories.push(repository);
    return repository;
  }

  async getRepository({ owner, name }: RepositoryId) {
    return orThrow(
      this.repositories.find(found => found.full_name === `${owner}/${name}`),
    );
  }

  async updateRepository(id: RepositoryId, change: RepositoryChange) {
    const { defaultBranch, ...rest } = change;
    const repository = await this.getRepository(id);
    const changed = {
      ...repository,
      ...rest,
      default_branch: defaultBranch ?? repository.default_branch,
    };
    this.repositories = this.repositories.map(one =>
      one === repository ? changed : one,
    );
    return changed;
  }

  async deleteRepository(id: RepositoryId) {
    const repository = await this.getRepository(id);
    this.repositories = this.repositories.filter(one => one !== repository);
  }

  async getContents(_id: RepositoryId, { ref, path }: Place) {
    const files = orThrow(this.branches[ref]);
    if (files[path]) {
      return contentOf(path, files[path]);
    }
    const prefix = path && `${path}/`;
    const below = Object.keys(files).filter(file => file.startsWith(prefix));
    const names = below.map(file => file.slice(prefix.length).split('/'));
    orThrow(path === '' || below[0]);
    return [...new Set(names.map(([name]) => name))].map(name => {
      const file = files[prefix + name];
      const folder = { type: 'dir' as const, size: 0, sha: 'tree' };
      return contentOf(prefix + name, file ?? folder);
    });
  }

  async getRaw() {
    return this.raw;
  }

  async getArchive() {
    return this.raw;
  }

  async getReadme(_id: RepositoryId, { path }: Place) {
    const html = this.readme[path];
    return html ? { path: `${path}/README.md`, html } : null;
  }

  async commitFile(_id: RepositoryId, change: FileChange) {
    const { branch, newBranch, path, content, sha } = change;
    const present = this.branches[branch]?.[path];
    if (present?.sha !== sha) {
      throw new ConflictError(`${path} is at ${present?.sha}`);
    }
    this.changes.push(change);
    const files = { ...this.branches[branch], [path]: textFile(content) };
    this.branches[newBranch ?? branch] = files;
    this.repositories.forEach(repository => {
      repository.empty = false;
    });
    return { commit: { sha: 'made' } };
  }

  async deleteFile(_id: RepositoryId, deletion: FileDeletion) {
    const { branch, path, sha } = deletion;
    const { [path]: file, ...rest } = this.branches[branch];
    if (file?.sha !== sha) {
      throw new ConflictError(`${path} is at ${file?.sha}`);
    }
    this.deletions.push(deletion);
    this.branches[branch] = rest;
  }

  async listBranches(): Promise<ForgeBranch[]> {
    return Object.keys(this.branches).map(name => ({
      name,
      protected: name === 'main',
      commit: {
        id: 'c'.repeat(40),
        message: 'Latest',
        timestamp: '2026-03-01T10:00:00Z',
      },
    }));
  }

  async createBranch(_id: RepositoryId, name: string, from: string) {
    this.branches[name] = { ...this.branches[from] };
  }

  async deleteBranch(_id: RepositoryId, name: string) {
    delete this.branches[name];
  }

  async listCommits(
    _id: RepositoryId,
    { ref, page, limit }: Place & { page: number; limit: number },
  ) {
    orThrow(this.branches[ref]);
    const items = this.commits.slice((page - 1) * limit, page * limit);
    return { items, hasMore: page * limit < this.commits.length };
  }

  async getCommit(_id: RepositoryId, ref: string) {
    return orThrow(this.commits.find(({ sha }) => sha === ref));
  }

  async listChecks(_id: RepositoryId, shas: string[]) {
    this.checked.push(shas);
    return this.checks.filter(({ sha }) => shas.includes(sha));
  }

  async getRun(_id: RepositoryId, runId: string) {
    return orThrow(this.runs[runId]);
  }

  async getDiff() {
    return this.diff;
  }

  async compare() {
    const { commits, diff } = this;
    return { commits, total: commits.length, diff };
  }

  async getService() {
    if (this.fault) {
      throw this.fault;
    }
    return { ...this.service };
  }

  async controlService(_id: RepositoryId, what: ServiceControl) {
    this.controls.push(what);
    return this.getService();
  }

  async listTokens() {
    return [...this.tokens];
  }

  async createToken({ name, scope, days }: NewToken) {
    const inDays = (count: number) =>
      new Date(Date.now() + count * 86_400_000).toISOString();
    const times = { createdAt: inDays(0), expiresAt: inDays(days) };
    const token = { id: `t${this.tokens.length}`, name, scope, ...times };
    this.tokens.push(token);
    return { ...token, secret: 'forge_secret' };
  }

  async revokeToken(id: string) {
    this.tokens = this.tokens.filter(token => token.id !== id);
  }
}
