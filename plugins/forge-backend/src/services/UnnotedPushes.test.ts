import { mockServices } from '@backstage/backend-test-utils';
import {
  git,
  removeTemporaryFolders,
  temporaryFolder,
  until,
  workingCopy,
} from '@portico/test-utils';
import knexFactory from 'knex';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startForge } from '../__testUtils__/startForge';
import type { StoredRepository } from '../database/StoredRepository';
import { Git } from '../git';
import { RepositoryFolders } from './RepositoryFolders';
import { UnnotedPushes } from './UnnotedPushes';

describe('first pushes that were not noted', () => {
  afterAll(removeTemporaryFolders);

  async function prepare(count: number) {
    const dataDirectory = await temporaryFolder();
    const realGit = new Git({
      ...{ home: dataDirectory, timeoutMs: 30_000, concurrent: 4 },
    });
    const logger = mockServices.logger.mock();
    const folders = new RepositoryFolders({
      ...{ dataDirectory, git: realGit, logger },
    });
    await folders.recover([]);
    const empty: StoredRepository[] = [];
    for (let id = 1; id <= count; id++) {
      const storageId = await folders.create('main');
      const stored = { id, storageId, owner: 'shop', name: `r${id}` };
      empty.push({ ...stored, empty: true } as StoredRepository);
    }
    const push = async ({ storageId }: StoredRepository) => {
      const copy = await workingCopy(folders.pathOf(storageId));
      await git(copy, 'push', '--quiet', 'origin', 'main');
    };
    return { empty, folders, git: realGit, logger, push };
  }

  it('are noted two at a time, and first where they are asked for', async () => {
    const { empty, push, ...parts } = await prepare(6);
    await Promise.all(empty.slice(1).map(push));
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const changes = {
      async note({ id }: StoredRepository) {
        begun.push(id);
        await new Promise<void>(resolve => ends.push(resolve));
        return { empty: false, size: 1, defaultBranch: 'main' };
      },
    };
    const unnoted = new UnnotedPushes(empty, {
      ...parts,
      changes: changes as never,
    });
    unnoted.start();
    await until(async () => begun[1]);
    expect(begun.sort()).toEqual([2, 3]);
    const asked = [empty[5], empty[5], empty[0]].map(stored =>
      unnoted.settle(stored),
    );
    let told: StoredRepository[] | undefined;
    const telling = Promise.all(asked).then(all => {
      told = all;
    });
    ends[0]();
    await until(async () => begun[2]);
    // not the next in the row
    expect(begun).toEqual([2, 3, 6]);
    ends[2]();
    await telling;
    expect(told?.map(one => one.empty)).toEqual([false, false, true]);

    const stopped = unnoted.stop();
    const letOn = setInterval(() => ends.forEach(end => end()), 5);
    await stopped;
    clearInterval(letOn);
    expect(begun).not.toContain(5);
    expect(await unnoted.settle(empty[4])).toBe(empty[4]);
    expect(parts.logger.warn).not.toHaveBeenCalled();
    parts.git.objects.close();
  });

  it('harm nobody where a repository cannot be read', async () => {
    const { empty, push, ...parts } = await prepare(2);
    await push(empty[1]);
    const { storageId } = empty[0];
    await rm(parts.folders.pathOf(storageId), { recursive: true });
    const change = { empty: false, size: 1, defaultBranch: 'main' };
    const changes = { note: async () => change } as never;
    const unnoted = new UnnotedPushes(empty, { ...parts, changes });
    unnoted.start();
    expect(await unnoted.settle(empty[0])).toBe(empty[0]);
    for (let again = 0; again < 3; again++) {
      // also as it was read before that was noted
      const found = await unnoted.settle(empty[1]);
      expect(found).toEqual({ ...empty[1], ...change });
    }
    await unnoted.stop();
    expect(parts.logger.warn).toHaveBeenCalledTimes(1);
    expect(parts.logger.warn.mock.calls[0][0]).toContain('shop/r1');
    parts.git.objects.close();
  });

  it('are there when the forge answers after it was killed', async () => {
    const dataDirectory = await temporaryFolder();
    const before = await startForge({ dataDirectory });
    const names = Array.from({ length: 12 }, (_, i) => `shop-${i}`);
    for (const name of names) {
      await before.createRepository(name);
    }
    await before.stop();
    const copy = await workingCopy(dataDirectory);
    await git(copy, 'branch', '-M', 'trunk');
    const database = knexFactory({
      client: 'better-sqlite3',
      connection: path.join(dataDirectory, 'database', 'forge.sqlite'),
      useNullAsDefault: true,
    });
    const ids: string[] = await database('forge_repositories')
      .whereIn('name', names.slice(6))
      .pluck('storage_id');
    await database.destroy();
    for (const id of ids) {
      const bare = path.join(dataDirectory, 'repositories', `${id}.git`);
      await git(copy, 'push', '--quiet', bare, 'trunk');
    }

    const after = await startForge({ dataDirectory });
    const one = await after.get('system', '/repos/team-shop/shop-11');
    expect(one).toMatchObject({ empty: false, default_branch: 'trunk' });
    const all = await after.get('system', '/repos/search?limit=50');
    const told = all.data.map((it: { name: string; empty: boolean }) => [
      it.name,
      it.empty,
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(names.map((name, i) => [name, i < 6])),
    );
    await after.stop();
  });
});
