import {
  commit,
  git,
  removeTemporaryFolders,
  temporaryFolder,
  until,
  workingCopy,
} from '@portico/test-utils';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findChildren } from './__testUtils__/findChildren';
import { runForge } from './__testUtils__/runForge';
import { startSlowPush } from './__testUtils__/slowPush';
import { startForge, SYSTEM } from './__testUtils__/startForge';

async function onlyRepository(dataDirectory: string): Promise<string> {
  const folder = path.join(dataDirectory, 'repositories');
  const [name, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return path.join(folder, name);
}

const halfPushes = async (bare: string) =>
  (await readdir(path.join(bare, 'objects'))).filter(name =>
    /incoming|tmp_objdir/.test(name),
  );

// A copy with a second commit of half a megabyte that is not pushed yet.
async function prepare(remote: string) {
  const copy = await workingCopy(remote);
  // branches that are named as what is swept
  const swept = ['main:index-x', 'main:incoming-x', 'main:tmp_obj_x'];
  await git(copy, 'push', '--quiet', 'origin', 'main', ...swept);
  const from = await git(copy, 'rev-parse', 'HEAD');
  const to = await commit(copy, { 'large.bin': randomBytes(500_000) });
  return { copy, from, to };
}

describe('what is left of a push that was killed', () => {
  afterAll(removeTemporaryFolders);

  it('is nothing, when git is killed or its client goes away', async () => {
    const forge = await startForge();
    await forge.createRepository('shop');
    const name = 'team-shop/shop';
    const { copy, from, to } = await prepare(forge.remote(name));
    const bare = await onlyRepository(forge.dataDirectory);

    const push = { url: forge.url, name, from, to };
    const running = () => findChildren(process.pid, 'receive-pack');
    const beginsToTake = async () => {
      const slow = await startSlowPush(copy, push);
      await until(async () => (await halfPushes(bare))[0]);
      return slow;
    };
    const killed = await beginsToTake();
    for (const pid of await running()) {
      process.kill(pid, 'SIGKILL');
    }
    expect(await killed.ended).not.toContain('ok refs/heads/main');
    killed.abort();
    await until(async () => ((await halfPushes(bare))[0] ? undefined : true));

    const left = await beginsToTake();
    left.abort();
    await until(async () => ((await running())[0] ? undefined : true));
    expect(await halfPushes(bare)).toEqual([]);

    expect(await git(bare, 'fsck', '--strict')).toBe('');
    expect(await git(bare, 'rev-parse', 'main')).toBe(from);
    const whole = await beginsToTake();
    whole.end();
    expect(await whole.ended).toContain('ok refs/heads/main');
    expect(await git(bare, 'rev-parse', 'main')).toBe(to);
    expect(await git(bare, 'fsck', '--strict')).toBe('');
    await forge.stop();
  });

  it('is nothing, when the backend is killed and starts again', async () => {
    const dataDirectory = await temporaryFolder();
    const first = await runForge(dataDirectory);
    const { username, password } = SYSTEM;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const headers = {
      Authorization: `Basic ${basic}`,
      'Content-Type': 'application/json',
    };
    const create = (url: string, name: string) =>
      fetch(`${url}/api/v1/orgs/team-shop/repos`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name }),
      });
    expect((await create(first.url, 'shop')).status).toBe(201);
    const name = 'team-shop/shop';
    const remote = (url: string) => {
      const withCredentials = new URL(`${url}/${name}.git`);
      return Object.assign(withCredentials, { username, password }).href;
    };
    const { copy, from, to } = await prepare(remote(first.url));
    const bare = await onlyRepository(dataDirectory);
    const slow = await startSlowPush(copy, { url: first.url, name, from, to });
    await until(async () => (await halfPushes(bare))[0]);
    const gits = await findChildren(first.pid, 'receive-pack');
    expect(gits).toHaveLength(1);
    // so that git cannot tidy up after itself either
    process.kill(-gits[0], 'SIGKILL');
    await first.kill();
    await slow.ended;

    // what else a kill can leave: locks, and half of a new or removed repository
    await writeFile(path.join(bare, 'refs/heads/main.lock'), '');
    await writeFile(path.join(bare, 'packed-refs.lock'), '');
    const repositories = path.join(dataDirectory, 'repositories');
    const orphan = async (what: string) => {
      const folder = path.join(repositories, `${randomUUID()}.git`);
      await git(dataDirectory, 'init', '--quiet', '--bare', folder);
      if (what !== 'made') {
        await git(copy, 'push', '--quiet', folder, 'main');
      }
      if (what === 'removed') {
        await writeFile(path.join(folder, 'forge-removed'), '');
      }
      return path.basename(folder);
    };
    await orphan('made');
    await orphan('removed');
    // of a database that was lost, or restored from too early
    const unknown = await orphan('unknown');
    await mkdir(path.join(repositories, 'a-folder-of-somebody-else'));
    await mkdir(path.join(dataDirectory, 'new', randomUUID()));
    await mkdir(path.join(dataDirectory, 'trash', randomUUID()));

    const second = await runForge(dataDirectory);
    expect((await readdir(repositories)).sort()).toEqual(
      ['a-folder-of-somebody-else', unknown, path.basename(bare)].sort(),
    );
    expect(await readdir(path.join(dataDirectory, 'new'))).toEqual([]);
    expect(await readdir(path.join(dataDirectory, 'trash'))).toEqual([]);
    expect(await halfPushes(bare)).toEqual([]);
    expect(await git(bare, 'fsck', '--strict')).toBe('');
    expect(await git(bare, 'rev-parse', 'main')).toBe(from);
    await git(copy, 'remote', 'set-url', 'origin', remote(second.url));
    await git(copy, 'push', '--quiet', 'origin', 'main');
    expect(await git(bare, 'rev-parse', 'main')).toBe(to);
    expect(await git(bare, 'branch', '--format=%(refname:short)')).toBe(
      'incoming-x\nindex-x\nmain\ntmp_obj_x',
    );
    expect((await create(second.url, 'shop')).status).toBe(409);
    await second.kill();
  });
});
