import {
  commit,
  git,
  removeTemporaryFolders,
  temporaryFolder,
  tryGit,
  workingCopy,
} from '@portico/test-utils';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startForge, SYSTEM, TestForge } from './__testUtils__/startForge';

const KB = 1024;

describe('pushes that are refused, and many at once', () => {
  let forge: TestForge;

  const bareOf = async (name: string) => {
    const folder = path.join(forge.dataDirectory, 'repositories');
    const all = await readdir(folder);
    for (const one of all) {
      const refs = await tryGit(path.join(folder, one), 'for-each-ref');
      if (refs.out.includes(`refs/tags/${name}`)) {
        return path.join(folder, one);
      }
    }
    throw new Error(`${name} is not there`);
  };
  // a repository with one commit and a tag of its name, to know it by
  const create = async (name: string) => {
    await forge.createRepository(name);
    const copy = await workingCopy(forge.remote(`team-shop/${name}`));
    await git(copy, 'tag', name);
    await git(copy, 'push', '--quiet', 'origin', 'main', name);
    return { copy, bare: await bareOf(name) };
  };
  const packs = async (bare: string) =>
    (await readdir(path.join(bare, 'objects/pack'))).sort();
  const expectUntouched = async (bare: string, before: string[]) => {
    expect(await packs(bare)).toEqual(before);
    const objects = await readdir(path.join(bare, 'objects'));
    expect(objects.filter(name => name.includes('incoming'))).toEqual([]);
    expect(await git(bare, 'fsck', '--strict')).toBe('');
  };

  beforeAll(async () => {
    forge = await startForge({
      forge: {
        limits: {
          repositoryMb: 1,
          pushMb: 0.5,
          filesPerPush: 1_500,
          concurrentGit: 3,
        },
      },
    });
  });
  afterAll(async () => {
    await forge.stop();
    await removeTemporaryFolders();
  });

  it('refuses to lose commits of the default branch, and only of that', async () => {
    const { copy, bare } = await create('history');
    const first = await git(copy, 'rev-parse', 'HEAD');
    await commit(copy, { 'a.txt': 'a' });
    await git(copy, 'push', '--quiet', 'origin', 'main', 'main:work');
    const head = await git(copy, 'rev-parse', 'HEAD');
    await git(copy, 'reset', '--quiet', '--hard', first);
    await commit(copy, { 'b.txt': 'b' });
    const forced = await tryGit(copy, 'push', '--force', 'origin', 'main');
    expect(forced.code).not.toBe(0);
    expect(forced.err).toContain('non-fast-forward');
    const deleted = await tryGit(copy, 'push', 'origin', ':main');
    expect(deleted.err).toContain('deletion of the current branch prohibited');
    expect(await git(bare, 'rev-parse', 'main')).toBe(head);
    const told = forge.heard.pushes.length;
    await git(copy, 'push', '--quiet', '--force', 'origin', 'main:work');
    await git(copy, 'push', '--quiet', 'origin', ':work');
    expect(forge.heard.pushes.slice(told)).toMatchObject([
      { ref: 'refs/heads/work', before: head },
      { ref: 'refs/heads/work', after: '0'.repeat(40) },
    ]);
    const hidden = await tryGit(copy, 'push', 'origin', 'main:refs/x/y');
    expect(hidden.err).toContain('deny updating a hidden ref');
  });

  it('refuses pushes that are too large, and keeps nothing of them', async () => {
    const { copy, bare } = await create('large');
    const before = await packs(bare);
    await commit(copy, { 'large.bin': randomBytes(700 * KB) });
    const large = await tryGit(copy, 'push', 'origin', 'main');
    expect(large.code).not.toBe(0);
    expect(large.err).toContain('pack exceeds maximum allowed size');
    await expectUntouched(bare, before);

    await git(copy, 'reset', '--quiet', '--hard', 'HEAD~');
    for (const name of ['1', '2']) {
      await commit(copy, { [name]: randomBytes(400 * KB) });
      await git(copy, 'push', '--quiet', 'origin', 'main');
    }
    const full = await packs(bare);
    await commit(copy, { 3: randomBytes(400 * KB) });
    const over = await tryGit(copy, 'push', 'origin', 'main');
    expect(over.err).toContain('pack exceeds maximum allowed size');
    await expectUntouched(bare, full);
    const to = '/repos/team-shop/large/contents/4';
    const body = { content: randomBytes(400 * KB).toString('base64') };
    expect((await forge.call('system', 'POST', to, body)).status).toBe(400);
    await expectUntouched(bare, full);
  });

  it('refuses a push with too many objects in words of git', async () => {
    const { copy, bare } = await create('many');
    const before = await packs(bare);
    const files = Array.from({ length: 1_600 }, (_, n) => [`f/${n}`, `${n}`]);
    await commit(copy, Object.fromEntries(files));
    const refused = await tryGit(copy, 'push', 'origin', 'main');
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(
      /this push brings 160\d objects, and 'forge.limits.filesPerPush' allows 1500/,
    );
    expect(refused.err).not.toContain('RPC failed');
    await expectUntouched(bare, before);
  });

  it('refuses packs that are broken, and bodies that are none', async () => {
    const { copy, bare } = await create('broken');
    const before = await packs(bare);
    const head = await git(copy, 'rev-parse', 'HEAD');
    const line = `${head} ${'1'.repeat(40)} refs/heads/main\0 report-status`;
    const command = `${(line.length + 4).toString(16).padStart(4, '0')}${line}`;
    const count = Buffer.alloc(8);
    count.writeUInt32BE(2, 0);
    count.writeUInt32BE(1, 4);
    const send = (body: Buffer | string, more: object = {}) => {
      const { username, password } = SYSTEM;
      const basic = Buffer.from(`${username}:${password}`).toString('base64');
      return fetch(`${forge.url}/team-shop/broken.git/git-receive-pack`, {
        method: 'POST',
        headers: { Authorization: `Basic ${basic}`, ...more },
        body,
      });
    };
    const corrupt = Buffer.concat([
      Buffer.from(`${command}0000PACK`),
      count,
      randomBytes(300),
    ]);
    const answer = await send(corrupt);
    expect(await answer.text()).toMatch(/unpack .*(index-pack|unpack)/);
    await expectUntouched(bare, before);
    for (const body of ['nonsense', '0003', 'zzzz']) {
      expect([body, (await send(body)).status]).toEqual([body, 400]);
    }
    await send(`${command}0000`).then(one => one.text());
    await send(randomBytes(50), { 'Content-Encoding': 'gzip' }).then(
      one => one.text(),
      () => undefined,
    );
    await expectUntouched(bare, before);
    await commit(copy, { 'still.txt': 'works' });
    await git(copy, 'push', '--quiet', 'origin', 'main');
  });

  it('takes 1,000 files, and serves 20 clones while pages answer', async () => {
    const { copy } = await create('busy');
    const files = Array.from({ length: 1_000 }, (_, n) => [
      `src/${n % 10}/${n}.ts`,
      `export const n = ${n};\n`.repeat(4),
    ]);
    await commit(copy, Object.fromEntries(files));
    await git(copy, 'push', '--quiet', 'origin', 'main');
    const folder = await temporaryFolder();
    let cloning = true;
    const clones = Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        git(
          folder,
          'clone',
          '--quiet',
          '--bare',
          forge.remote('team-shop/busy'),
          `${n}`,
        ),
      ),
    ).finally(() => {
      cloning = false;
    });
    let pages = 0;
    while (cloning) {
      const list = await forge.get(
        'system',
        '/repos/team-shop/busy/contents/src',
      );
      expect(list).toHaveLength(10);
      pages += 1;
    }
    await clones;
    expect(pages).toBeGreaterThan(0);
    const heads = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        git(path.join(folder, `${n}`), 'rev-parse', 'main'),
      ),
    );
    expect(new Set(heads)).toEqual(
      new Set([await git(copy, 'rev-parse', 'main')]),
    );
  });
});
