import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { openDatabase } from '@portico/backend-kit';
import { mkdir } from 'node:fs/promises';
import { RepositoryStore } from './database/RepositoryStore';
import { SampleStore } from './database/SampleStore';
import { TokenStore } from './database/TokenStore';
import type { ForgeOptions } from './ForgeOptions';
import { checkGit, Git, GitMeter } from './git';
import { RepositoryFolders } from './services/RepositoryFolders';

export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** Opens the database and the folder, and puts the folder in order. */
export async function openStorage(options: ForgeOptions) {
  const { config, database, logger, metrics } = options;
  const { dataDirectory, limits } = config;
  const meter = new GitMeter(metrics);
  await mkdir(dataDirectory, { recursive: true });
  const createGit = (yielding: boolean) =>
    new Git({
      home: dataDirectory,
      timeoutMs: limits.gitTimeoutMs,
      concurrent: limits.concurrentGit,
      yielding,
      meter,
    });
  // clones that take minutes leave room for pages
  const [git, transportGit] = [createGit(false), createGit(true)];
  await checkGit(git);

  const knex = await openDatabase(database, {
    directory: resolvePackagePath(
      '@portico/plugin-forge-backend',
      'migrations',
    ),
  });
  const store = new RepositoryStore(knex);
  const folders = new RepositoryFolders({ dataDirectory, git, logger });
  await folders.recover(await store.listStorageIds());
  return {
    folders,
    git,
    samples: new SampleStore(knex),
    store,
    tokenStore: new TokenStore(knex),
    transportGit,
  };
}
