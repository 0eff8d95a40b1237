import {
  git,
  removeTemporaryFolders,
  temporaryFolder,
  until,
} from '@portico/test-utils';
import {
  chmod,
  cp,
  mkdir,
  readdir,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { findChildren } from '../__testUtils__/findChildren';
import { runForge } from '../__testUtils__/runForge';
import { startForge, SYSTEM, TestForge } from '../__testUtils__/startForge';

const descriptor = (owner: string) => `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: it, description: '  What it is "for"  ' }
---
kind: Component
spec: { owner: ${owner} }
`;

const HISTORY = `commits:
  - author: Ann Lee <ann@larkspur.example>
    at: 2026-03-02T09:14:00+05:30
    message: |-
      Place orders once

      Twice is once too often.
    files: ['**']
    was:
      src/order.ts: [{ now: '3_000', was: '10_000' }]
  - author: Ben Örn <ben@larkspur.example>
    at: 2026-04-02T09:14:00Z
    message: Give up after three seconds
    files: [src/order.ts]
`;

async function write(folder: string, files: Record<string, string | Buffer>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const seeded = (forge: TestForge) =>
  until(async () =>
    forge.heard.logs.find(line => line.includes('sample repositories in')),
  );

describe('samples', () => {
  let root: string;
  let samples: { directory: string; histories: string };
  let forge: TestForge;
  const start = async (dataDirectory: string) => {
    forge = await startForge({ dataDirectory, forge: { samples } });
    return seeded(forge);
  };

  beforeAll(async () => {
    root = await temporaryFolder();
    samples = { directory: `${root}/components`, histories: `${root}/told` };
    const shop = 'group:default/team-shop';
    await write(root, {
      'told/shop.yaml': HISTORY,
      'told/broken.yaml': 'commits: []',
      'components/README.md': 'Not a folder',
      'components/empty/README.md': 'Not a sample',
      'components/shop/catalog-info.yaml': descriptor(shop),
      'components/shop/src/order.ts': 'const TIMEOUT_MS = 3_000;\n',
      'components/shop/docs/Ü "b" \\n.md': '# Ü\n',
      'components/shop/logo.png': Buffer.from([0x89, 0x00, 0xff, 0x0a]),
      'components/shop/.gitignore': 'made/\n',
      'components/shop/made/by-a-build.js': '',
      'components/cart/catalog-info.yaml': descriptor('user:default/ann'),
      'components/cart/run.sh': '#!/bin/sh\n',
      'components/taken/catalog-info.yaml': descriptor('TEAM-shop'),
      'components/broken/catalog-info.yaml': descriptor('team-shop'),
      'components/linked/catalog-info.yaml': descriptor('team-shop'),
      'components/nobodys/catalog-info.yaml': 'kind: Component\n',
      'components/foreign/catalog-info.yaml': descriptor('group:other/a'),
      'components/we ird/catalog-info.yaml': descriptor('team-shop'),
    });
    await chmod(`${samples.directory}/cart/run.sh`, 0o755);
    await symlink('/etc/hostname', `${samples.directory}/linked/secret`);
    await symlink('cart', `${samples.directory}/link`);
  });
  afterAll(removeTemporaryFolders);

  it('become repositories once, with their history', async () => {
    const dataDirectory = await temporaryFolder();
    const before = await startForge({ dataDirectory });
    await before.createRepository('taken', { description: 'Mine' });
    await before.stop();

    expect(await start(dataDirectory)).toMatch(
      /Made 2 sample repositories in \d+\.\d s; 1 were there already, 6 were left out/,
    );
    const problems = forge.heard.logs.filter(line =>
      line.includes('did not become a repository'),
    );
    const { directory, histories } = samples;
    for (const [name, problem] of [
      ['broken', `${histories}/broken.yaml, commits, line 1: Too small`],
      ['foreign', `${directory}/foreign/catalog-info.yaml, spec.owner, line 6`],
      ['link', `${directory}/link is a link`],
      ['linked', `${directory}/linked/secret is no plain file`],
      ['nobodys', `no 'spec.owner' says whose this is`],
      ['we ird', 'is not allowed'],
    ]) {
      const mine = problems.filter(one => one.includes(`The sample '${name}'`));
      expect([name, mine]).toEqual([name, [expect.stringContaining(problem)]]);
    }
    expect(await forge.get('ben', '/orgs')).toEqual(
      ['ann', 'team-shop'].map(name => ({
        name,
        username: name,
        html_url: `${forge.url}/${name}`,
      })),
    );
    expect(await forge.get('ben', '/repos/team-shop/shop')).toMatchObject({
      description: 'What it is "for"',
      private: false,
      empty: false,
      default_branch: 'main',
      updated_at: new Date('2026-04-02T09:14:00Z').toISOString(),
      size: expect.any(Number),
    });
    const taken = await forge.get('ann', '/repos/team-shop/taken');
    expect(taken).toMatchObject({ description: 'Mine', empty: true });

    const place = await temporaryFolder();
    const clone = path.join(place, 'shop');
    await git(place, 'clone', '-q', forge.remote('team-shop/shop'), clone);
    const log = await git(
      clone,
      'log',
      '--reverse',
      '--format=%an%ae%aI|%cn%ce%cI|%B',
    );
    const ann = 'Ann Leeann@larkspur.example2026-03-02T09:14:00+05:30';
    const ben = 'Ben Örnben@larkspur.example2026-04-02T09:14:00+00:00';
    expect(log).toBe(
      `${ann}|${ann}|Place orders once\n\nTwice is once too often.\n\n` +
        `${ben}|${ben}|Give up after three seconds`,
    );
    expect(await git(clone, 'show', 'HEAD~:src/order.ts')).toContain('10_000');
    const names = await git(clone, 'ls-files', '-z');
    const files = names.split('\0').filter(Boolean);
    expect(files.sort()).toEqual([
      '.gitignore',
      'catalog-info.yaml',
      'docs/Ü "b" \\n.md',
      'logo.png',
      'src/order.ts',
    ]);
    for (const file of files) {
      const today = `${directory}/shop/${file}`;
      await git(place, 'diff', '--no-index', `${clone}/${file}`, today);
    }
    const cart = path.join(place, 'cart');
    await git(place, 'clone', '-q', forge.remote('ann/cart'), cart);
    expect(await git(cart, 'ls-tree', 'HEAD', 'run.sh')).toMatch(/^100755 /);
    expect(await git(cart, 'log', '--format=%an: %s')).toBe(
      'Portal: Begin cart',
    );

    const push = forge.heard.pushes.find(one => one.repository.name === 'shop');
    expect(push).toMatchObject({
      ref: 'refs/heads/main',
      before: '0'.repeat(40),
      after: await git(clone, 'rev-parse', 'HEAD'),
      pusher: 'system',
    });
    const url = `${forge.url}/team-shop/shop`;
    expect(
      forge.heard.catalog.filter(one => 'url' in one && one.url === url),
    ).toEqual([
      { type: 'repository.created', url },
      { type: 'repository.updated', url },
    ]);

    await forge.get('ben', '/repos/team-shop/shop/contents');
    const reading = () => findChildren(process.pid, 'cat-file');
    expect(await reading()).not.toEqual([]);
    const gone = await forge.call('ann', 'DELETE', '/repos/team-shop/shop');
    expect(gone.status).toBe(204);
    // a git that still had its files open would keep them on the disk
    await until(async () => (await reading()).length === 0 || undefined);
    await forge.stop();
    const mended = HISTORY.slice(0, HISTORY.indexOf('    was:'));
    await writeFile(`${histories}/broken.yaml`, mended);
    expect(await start(dataDirectory)).toContain('Made 1 sample repositories');
    const all = await forge.get('system', '/repos/search');
    expect(all.data.map((one: { name: string }) => one.name)).toEqual([
      'cart',
      'broken',
      'taken',
    ]);
    await forge.stop();
  });

  it('are whole after a kill at any moment', async () => {
    const dataDirectory = await temporaryFolder();
    const many = { directory: `${root}/many`, histories: `${root}/many-told` };
    const count = 25;
    for (let index = 0; index < count; index++) {
      await cp(`${samples.directory}/shop`, `${many.directory}/s${index}`, {
        recursive: true,
      });
      await write(many.histories, { [`s${index}.yaml`]: HISTORY });
    }
    const folder = path.join(dataDirectory, 'repositories');
    const listMade = async () => {
      const names = await readdir(folder).catch(() => []);
      return names.length;
    };
    for (const enough of [1, 6, 12]) {
      const running = await runForge(dataDirectory, { samples: many });
      await until(async () => (await listMade()) >= enough || undefined);
      await running.kill();
    }
    const last = await runForge(dataDirectory, { samples: many });
    const { username, password } = SYSTEM;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    await until(async () => {
      const answer = await fetch(`${last.url}/api/v1/repos/search?limit=1`, {
        headers: { Authorization: `Basic ${basic}` },
      });
      return answer.headers.get('X-Total-Count') === `${count}` || undefined;
    });
    await until(async () => {
      const drafts = await readdir(path.join(dataDirectory, 'new'));
      return drafts.length === 0 || undefined;
    });
    await last.kill();
    const settled = await runForge(dataDirectory, { samples: many });
    const bare = await readdir(folder);
    expect(bare).toHaveLength(count);
    for (const name of bare) {
      const gitDir = path.join(folder, name);
      expect(await git(gitDir, 'fsck', '--strict')).toBe('');
      expect(await git(gitDir, 'rev-list', '--count', 'main')).toBe('2');
      expect(await readdir(gitDir)).not.toContain('forge-removed');
    }
    await settled.kill();
  });
});
