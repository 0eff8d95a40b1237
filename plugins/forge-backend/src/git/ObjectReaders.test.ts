import {
  commit,
  git as client,
  removeTemporaryFolders,
  temporaryFolder,
  until,
} from '@portico/test-utils';
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { findChildren } from '../__testUtils__/findChildren';
import { ObjectReaders } from './ObjectReaders';

const running = () => findChildren(process.pid, 'cat-file');
const becomes = (count: number) =>
  until(async () => (await running()).length === count || undefined);

describe('ObjectReaders', () => {
  const opened: ObjectReaders[] = [];
  let home: string;
  const open = (more: object = {}) => {
    const options = { timeoutMs: 10_000, concurrent: 2, maxWaiting: 100 };
    const objects = new ObjectReaders({ home, ...options, ...more });
    opened.push(objects);
    return objects;
  };
  const create = async (files: Record<string, string | Buffer>) => {
    const folder = await temporaryFolder();
    await client(folder, 'init', '--quiet', '--initial-branch=main');
    await commit(folder, files);
    return { folder, gitDir: path.join(folder, '.git') };
  };

  beforeAll(async () => {
    home = await temporaryFolder();
  });
  afterEach(async () => {
    opened.splice(0).forEach(objects => objects.close());
    await becomes(0);
  });
  afterAll(removeTemporaryFolders);

  it('answers many at once by one process of each kind', async () => {
    const files: Record<string, string | Buffer> = {
      empty: '',
      large: randomBytes(3_000_000),
    };
    for (let index = 0; index < 50; index++) {
      files[`${index}.bin`] = randomBytes(index * 997);
    }
    const { folder, gitDir } = await create(files);
    const objects = open();
    const names = Object.keys(files);
    const [contents, sizes] = await Promise.all([
      Promise.all(names.map(name => objects.read(gitDir, `main:${name}`))),
      objects.check(gitDir, [...names.map(name => `main:${name}`), 'main:no']),
    ]);
    names.forEach((name, index) => {
      const content = Buffer.from(files[name]);
      expect(contents[index]?.content.equals(content)).toBe(true);
      const size = content.length;
      expect(sizes[index]).toMatchObject({ type: 'blob', size });
    });
    expect(sizes[names.length]).toBeUndefined();
    expect(await objects.read(gitDir, 'none')).toBeUndefined();
    expect(await objects.check(gitDir, [])).toEqual([]);
    expect(await running()).toHaveLength(2);

    // what others do meanwhile is seen: new commits, and packs in place of files
    const head = await commit(folder, { empty: 'no more' });
    expect((await objects.read(gitDir, 'main'))?.sha).toBe(head);
    await client(folder, 'gc', '--quiet', '--prune=now');
    const next = await commit(folder, { '3.bin': 'three' });
    await client(folder, 'gc', '--quiet', '--prune=now');
    expect((await objects.check(gitDir, ['main']))[0]?.sha).toBe(next);
    const text = async (name: string) =>
      (await objects.read(gitDir, name))?.content.toString('utf8');
    expect(await text('main:3.bin')).toBe('three');
    expect(await text('main~1:empty')).toBe('no more');
  });

  it('keeps a few open, for a while', async () => {
    const repositories = await Promise.all(
      ['a', 'b', 'c', 'd'].map(name => create({ name })),
    );
    const objects = open({ idleMs: 500 });
    const answers = await Promise.all(
      [...repositories, ...repositories].map(({ gitDir }) =>
        objects.read(gitDir, 'main:name'),
      ),
    );
    expect(answers.map(one => `${one?.content}`).join('')).toBe('abcdabcd');
    expect((await running()).length).toBeLessThanOrEqual(2);
    await becomes(0);
    const [{ gitDir }] = repositories;
    expect((await objects.read(gitDir, 'main'))?.type).toBe('commit');
  });

  it('gets over what is killed, closed, stuck or not there', async () => {
    const { folder, gitDir } = await create({ name: 'x' });
    const other = await create({ name: 'y' });
    const objects = open();
    const read = (from = gitDir) => objects.read(from, 'main:name');
    await Promise.all([read(), read(other.gitDir)]);
    const [pid] = await running();
    process.kill(pid, 'SIGKILL');
    await becomes(1);
    expect(`${(await read())?.content}`).toBe('x');
    expect(`${(await read(other.gitDir))?.content}`).toBe('y');
    objects.close(gitDir);
    await becomes(1);
    expect(`${(await read(other.gitDir))?.content}`).toBe('y');

    await rename(folder, `${folder}-gone`);
    await expect(read()).rejects.toMatchObject({
      name: 'GitError',
      stderr: expect.stringContaining('not a git repository'),
    });
    await rename(`${folder}-gone`, folder);
    expect(`${(await read())?.content}`).toBe('x');

    const hasty = open({ timeoutMs: 300 });
    expect(await hasty.read(gitDir, 'main')).toBeDefined();
    const stuck = await running();
    stuck.forEach(one => process.kill(one, 'SIGSTOP'));
    await expect(hasty.read(gitDir, 'main')).rejects.toThrow('was stopped');
    stuck.forEach(one => {
      try {
        process.kill(one, 'SIGCONT');
      } catch {
        // the one that was asked is gone
      }
    });
    expect((await hasty.read(gitDir, 'main'))?.type).toBe('commit');
  });
});
