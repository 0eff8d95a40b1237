import { mockServices } from '@backstage/backend-test-utils';
import { KeyedLock } from '@portico/backend-kit';
import {
  commit,
  git,
  removeTemporaryFolders,
  temporaryFolder,
  workingCopy,
} from '@portico/test-utils';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Git } from '../git';
import { Maintenance } from './Maintenance';
import { RepositoryFolders } from './RepositoryFolders';

describe('Maintenance', () => {
  afterAll(removeTemporaryFolders);

  it('packs repositories, and says which ones are damaged', async () => {
    const dataDirectory = await temporaryFolder();
    const realGit = new Git({
      home: dataDirectory,
      timeoutMs: 30_000,
      concurrent: 2,
    });
    const logger = mockServices.logger.mock();
    const folders = new RepositoryFolders({
      dataDirectory,
      git: realGit,
      logger,
    });
    await folders.recover([]);
    const ids = [await folders.create('main'), await folders.create('main')];
    const [good, bad] = ids.map(id => folders.pathOf(id));
    for (const bare of [good, bad]) {
      const copy = await workingCopy(bare);
      await git(copy, 'push', '--quiet', 'origin', 'main');
      await commit(copy, { 'a.txt': 'a' });
      await git(copy, 'push', '--quiet', 'origin', 'main');
    }
    const forgetExpired = jest.fn();
    const maintenance = new Maintenance({
      folders,
      git: realGit,
      lock: new KeyedLock(),
      logger,
      store: { listStorageIds: async () => ids } as never,
      tokens: { forgetExpired } as never,
    });
    await maintenance.run();
    expect(forgetExpired).toHaveBeenCalledTimes(1);
    for (const bare of [good, bad]) {
      const packs = await readdir(path.join(bare, 'objects/pack'));
      expect(packs.filter(name => name.endsWith('.pack'))).toHaveLength(1);
    }
    expect(logger.error).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();

    const objects = path.join(bad, 'objects/pack');
    for (const name of await readdir(objects)) {
      await rm(path.join(objects, name));
    }
    await writeFile(path.join(bad, 'HEAD'), 'ref: refs/heads/main\n');
    await maintenance.run();
    const said = [...logger.error.mock.calls, ...logger.warn.mock.calls];
    expect(said).toHaveLength(1);
    expect(said[0][0]).toContain(ids[1]);
    expect(await git(good, 'fsck', '--strict')).toBe('');
  });
});
