import {
  commit,
  git,
  removeTemporaryFolders,
  temporaryFolder,
  tryGit,
  workingCopy,
} from '@portico/test-utils';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startForge, TestForge } from './__testUtils__/startForge';

describe('git over HTTP', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startForge();
  });
  afterAll(async () => {
    await forge.stop();
    await removeTemporaryFolders();
  });

  it('takes a push, gives it back as a clone, and tells others', async () => {
    const made = await forge.createRepository('shop', {
      description: 'A shop',
    });
    expect(made).toMatchObject({
      full_name: 'team-shop/shop',
      empty: true,
      default_branch: 'main',
      html_url: `${forge.url}/team-shop/shop`,
      clone_url: `${forge.url}/team-shop/shop.git`,
      permissions: { pull: true, push: true, admin: false },
    });
    const empty = await temporaryFolder();
    await git(empty, 'clone', '--quiet', forge.remote('team-shop/shop'), 'e');

    const copy = await workingCopy(forge.remote('team-shop/shop'));
    await git(copy, 'push', '--quiet', 'origin', 'main');
    const head = await git(copy, 'rev-parse', 'HEAD');
    expect(forge.heard.pushes).toEqual([
      {
        repository: expect.objectContaining({ full_name: 'team-shop/shop' }),
        ref: 'refs/heads/main',
        before: '0'.repeat(40),
        after: head,
        pusher: 'system',
      },
    ]);
    expect(forge.heard.catalog).toContainEqual({
      type: 'repository.updated',
      url: `${forge.url}/team-shop/shop`,
    });

    const place = await temporaryFolder();
    await git(place, 'clone', '--quiet', forge.remote('Team-Shop/SHOP'), 'c');
    const clone = path.join(place, 'c');
    expect(await git(clone, 'rev-parse', 'HEAD')).toBe(head);
    expect(await git(clone, 'branch', '--show-current')).toBe('main');
    const next = await commit(copy, { 'src/a.ts': 'export {};\n' }, 'Second');
    await git(copy, 'push', '--quiet', 'origin', 'main');
    for (const protocol of ['0', '2']) {
      await git(
        clone,
        '-c',
        `protocol.version=${protocol}`,
        'fetch',
        '--quiet',
      );
    }
    expect(await git(clone, 'rev-parse', 'origin/main')).toBe(next);
    expect(await forge.get('system', '/repos/team-shop/shop')).toMatchObject({
      empty: false,
      size: expect.any(Number),
    });
    expect(await readdir(forge.dataDirectory)).toEqual(
      expect.arrayContaining(['new', 'repositories', 'trash']),
    );
    expect(
      await tryGit(place, 'clone', forge.remote('team-shop/none')),
    ).toMatchObject({ code: 128 });
  });
});
