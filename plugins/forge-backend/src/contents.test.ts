import {
  commit,
  git,
  removeTemporaryFolders,
  workingCopy,
} from '@portico/test-utils';
import { gunzipSync } from 'node:zlib';
import { startForge, TestForge } from './__testUtils__/startForge';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('files and history through the API', () => {
  let forge: TestForge;
  let copy: string;
  const repo = '/repos/team-shop/shop';
  const read = (to: string) => forge.get('ann', repo + to);
  const status = async (method: string, to: string, body?: unknown) =>
    (await forge.call('ann', method, repo + to, body)).status;

  beforeAll(async () => {
    forge = await startForge();
    await forge.createRepository('shop');
    copy = await workingCopy(forge.remote('team-shop/shop'), {
      'README.md':
        '# Shop\n\n[guide](docs/guide.md#a) ![logo](./logo.png) [out](https://x.example) [up](../../x)\n',
      'docs/guide.md': 'Guide\n',
      'docs/a b/ü.txt': 'umlaut\n',
      'logo.png': Buffer.from([0x89, 0x50, 0, 1, 2]),
      'page.html': '<script>alert(1)</script>',
    });
    await commit(copy, { 'docs/guide.md': 'Guide\nMore\n' }, 'More\n\nBody');
    await git(copy, 'mv', 'page.html', 'seite.html');
    await commit(copy, {}, 'Rename');
    await git(copy, 'checkout', '--quiet', '-b', 'feature/x');
    await commit(copy, { 'new.txt': 'n\n' }, 'Feature');
    await git(copy, 'tag', 'v1');
    await git(copy, 'push', '--quiet', 'origin', 'main', 'feature/x', 'v1');
  });
  afterAll(async () => {
    await forge.stop();
    await removeTemporaryFolders();
  });

  it('reads folders and files', async () => {
    const root = await read('/contents');
    expect(root.map((one: { path: string }) => one.path)).toEqual([
      'docs',
      'README.md',
      'logo.png',
      'seite.html',
    ]);
    expect(root[0]).toMatchObject({ type: 'dir', name: 'docs', size: 0 });
    const file = await read(`/contents/${encodeURI('docs/a b/ü.txt')}`);
    expect(file).toMatchObject({
      name: 'ü.txt',
      path: 'docs/a b/ü.txt',
      type: 'file',
      size: 7,
      encoding: 'base64',
      content: base64('umlaut\n'),
    });
    expect(await read('/contents/new.txt?ref=v1')).toMatchObject({ size: 2 });
    expect(await read('/contents/new.txt?ref=feature/x')).toMatchObject({
      size: 2,
    });
    for (const [to, expected] of [
      ['/contents/none.md', 404],
      ['/contents/README.md?ref=none', 404],
      ['/contents/README.md?ref=main~1', 404],
      ['/contents/README.md?ref=--output=x', 404],
      ['/contents/README.md?ref=main:docs', 404],
      ['/contents/docs/..%2F..%2Fetc/passwd', 400],
      ['/contents/a%0Ab', 400],
      ['/contents/a%00b', 400],
      ['/raw/docs', 400],
      ['/raw/none', 404],
      ['/commits?page=0', 400],
      ['/git/commits/none', 404],
      ['/compare/main', 400],
    ] as const) {
      expect([to, await status('GET', to)]).toEqual([to, expected]);
    }
  });

  it('gives raw files that no browser runs', async () => {
    const html = await forge.call('ann', 'GET', `${repo}/raw/seite.html`);
    expect(await html.text()).toContain('<script>');
    expect(html.headers.get('content-type')).toBe('application/octet-stream');
    expect(html.headers.get('content-disposition')).toContain('attachment');
    expect(html.headers.get('content-security-policy')).toContain('sandbox');
    expect(html.headers.get('x-content-type-options')).toBe('nosniff');
    const logo = await forge.call('ann', 'GET', `${repo}/raw/logo.png`);
    expect(logo.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await logo.arrayBuffer())]).toEqual([
      0x89, 0x50, 0, 1, 2,
    ]);
  });

  it('renders the README with links that lead somewhere', async () => {
    const { path, html } = await read('/readme');
    expect(path).toBe('README.md');
    expect(html).toContain(
      'href="http://portal.example/forge/team-shop/shop/blob/main/docs/guide.md#a"',
    );
    expect(html).toContain(
      `src="${forge.url}/api/v1${repo}/raw/logo.png?ref=main"`,
    );
    expect(html).toContain('href="https://x.example"');
    expect(html).toContain('href="../../x"');
    expect(await status('GET', '/readme?path=docs')).toBe(404);
    expect(await read('/readme?path=docs/guide.md')).toMatchObject({
      path: 'docs/guide.md',
    });
    expect(await status('GET', '/readme?path=logo.png')).toBe(404);
  });

  it('tells the history', async () => {
    const first = await forge.call('ann', 'GET', `${repo}/commits?limit=2`);
    expect(first.headers.get('x-total-count')).toBe('3');
    expect(first.headers.get('x-hasmore')).toBe('true');
    const [rename, more] = await first.json();
    expect(rename.commit).toMatchObject({
      message: 'Rename',
      author: { name: 'Ann', email: 'ann@larkspur.example' },
    });
    expect(more.commit.message).toBe('More\n\nBody');
    expect(rename.parents).toEqual([{ sha: more.sha }]);
    expect(await read('/commits?limit=2&page=2')).toHaveLength(1);
    const ofFile = await read('/commits?path=docs/guide.md');
    expect(ofFile.map((one: { sha: string }) => one.sha)).toContain(more.sha);
    expect(ofFile).toHaveLength(2);

    expect(await read(`/git/commits/${rename.sha.slice(0, 8)}`)).toMatchObject({
      sha: rename.sha,
      files: [{ filename: 'seite.html', status: 'renamed' }],
      stats: { additions: 0, deletions: 0, total: 0 },
    });
    expect(await read(`/git/commits/${more.sha}`)).toMatchObject({
      files: [{ filename: 'docs/guide.md', status: 'changed' }],
      stats: { additions: 1, deletions: 0, total: 1 },
    });
    const root = (await read('/commits?limit=2&page=2'))[0].sha;
    expect((await read(`/git/commits/${root}`)).files).toHaveLength(5);
    const diff = await forge.call(
      'ann',
      'GET',
      `${repo}/git/commits/${more.sha}.diff`,
    );
    expect(diff.headers.get('x-diff-truncated')).toBeNull();
    expect(await diff.text()).toMatch(/^diff --git [\s\S]*\n\+More\n$/);

    expect(await read('/compare/main...feature/x')).toMatchObject({
      total_commits: 1,
      commits: [{ commit: { message: 'Feature' } }],
    });
    const compared = await forge.call(
      'ann',
      'GET',
      `${repo}/compare/main...feature/x.diff`,
    );
    expect(await compared.text()).toContain('+++ b/new.txt');
  });

  it('cuts diffs that are too long', async () => {
    await git(copy, 'checkout', '--quiet', '-b', 'long', 'main');
    await commit(copy, { 'long.txt': `${'x'.repeat(99)}\n`.repeat(30_000) });
    await git(copy, 'push', '--quiet', 'origin', 'long');
    const to = `${repo}/git/commits/long.diff`;
    const diff = await forge.call('ann', 'GET', to);
    expect(diff.headers.get('x-diff-truncated')).toBe('true');
    expect((await diff.text()).length).toBe(2 * 1024 * 1024);
    expect(await status('DELETE', '/branches/long')).toBe(204);
  });

  it('gives archives with one top folder', async () => {
    const answer = await forge.call(
      'ann',
      'GET',
      `${repo}/archive/main.tar.gz`,
    );
    const tar = gunzipSync(Buffer.from(await answer.arrayBuffer()));
    const names = tar.toString('latin1').match(/shop\/[\w./]+/g);
    expect(names).toContain('shop/README.md');
    expect(await status('GET', '/archive/none.tar.gz')).toBe(404);
    expect(await status('GET', '/archive/main.zip')).toBe(400);
  });

  it('makes and removes branches', async () => {
    const names = async () =>
      (await read('/branches')).map((one: { name: string }) => one.name);
    expect(await names()).toEqual(['main', 'feature/x']);
    const body = (name: string, from = 'main') => ({
      new_branch_name: name,
      old_ref_name: from,
    });
    expect(await status('POST', '/branches', body('b', 'v1'))).toBe(201);
    expect(await status('POST', '/branches', body('b'))).toBe(409);
    expect(await status('POST', '/branches', body('c', 'none'))).toBe(404);
    for (const bad of ['a..b', 'a b', '-x', 'x.lock', 'a\nb', '/x', '']) {
      expect([bad, await status('POST', '/branches', body(bad))]).toEqual([
        bad,
        400,
      ]);
    }
    expect(await names()).toHaveLength(3);
    expect(await status('DELETE', '/branches/feature/x')).toBe(204);
    expect(await status('DELETE', '/branches/b')).toBe(204);
    expect(await status('DELETE', '/branches/b')).toBe(404);
    expect(await status('DELETE', '/branches/main')).toBe(403);
    expect(await names()).toEqual(['main']);
  });

  it('commits what is edited in the browser, and only what was seen', async () => {
    const guide = await read('/contents/docs/guide.md');
    const change = (more: object) => ({
      content: base64('Changed\n'),
      message: 'Change it',
      branch: 'main',
      sha: guide.sha,
      ...more,
    });
    const to = '/contents/docs/guide.md';
    const answers = await Promise.all(
      [1, 2, 3].map(n =>
        status('PUT', to, change({ content: base64(`Changed ${n}\n`) })),
      ),
    );
    expect(answers.sort()).toEqual([200, 409, 409]);
    const { content } = await read(to);
    expect(Buffer.from(content, 'base64').toString()).toMatch(/^Changed \d\n$/);
    const [latest] = await read('/commits?limit=1');
    expect(latest.commit).toMatchObject({
      message: 'Change it',
      author: { name: 'Ann Lee', email: 'ann@larkspur.example' },
    });
    expect(forge.heard.pushes.at(-1)).toMatchObject({
      ref: 'refs/heads/main',
      after: latest.sha,
      pusher: 'user:default/ann',
    });

    const made = await forge.call('ann', 'POST', `${repo}/contents/x/y.txt`, {
      content: base64('y'),
      new_branch: 'patch-1',
    });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      content: { name: 'y.txt', path: 'x/y.txt', size: 1 },
      commit: { commit: { message: 'Add x/y.txt' } },
    });
    expect(await status('GET', '/contents/x/y.txt')).toBe(404);
    expect(await status('GET', '/contents/x/y.txt?ref=patch-1')).toBe(200);

    const write = { content: base64('z'), branch: 'main' };
    for (const [method, path, body, expected] of [
      ['POST', '/contents/README.md', write, 409],
      ['POST', '/contents/README.md/below', write, 409],
      ['PUT', '/contents/docs', write, 409],
      ['POST', '/contents/.git/config', write, 400],
      ['POST', '/contents/a/.GIT/hooks/x', write, 400],
      ['POST', '/contents/q.txt', { ...write, branch: 'none' }, 404],
      ['POST', '/contents/q.txt', { content: 'no base64!' }, 400],
      ['POST', '/contents/q.txt', {}, 400],
      ['POST', '/contents/q.txt', { ...write, new_branch: 'patch-1' }, 409],
      ['DELETE', '/contents/none', {}, 404],
      ['DELETE', '/contents/seite.html', { sha: 'f'.repeat(40) }, 409],
      ['DELETE', '/contents/seite.html', {}, 200],
    ] as const) {
      expect([method, path, await status(method, path, body)]).toEqual([
        method,
        path,
        expected,
      ]);
    }
    expect(await status('GET', '/contents/seite.html')).toBe(404);
    await git(copy, 'checkout', '--quiet', 'main');
    await git(copy, 'pull', '--quiet', 'origin', 'main');
    await git(copy, 'fsck', '--strict');
  });

  it('makes the first commit of an empty repository', async () => {
    await forge.createRepository('fresh');
    const fresh = '/repos/team-shop/fresh';
    expect(await forge.get('ann', `${fresh}/commits`)).toEqual([]);
    expect(await forge.get('ann', `${fresh}/branches`)).toEqual([]);
    expect((await forge.call('ann', 'GET', `${fresh}/contents`)).status).toBe(
      404,
    );
    const to = `${fresh}/contents/README.md`;
    const body = { content: base64('# Fresh\n') };
    expect((await forge.call('ann', 'POST', to, body)).status).toBe(201);
    expect(await forge.get('ann', fresh)).toMatchObject({ empty: false });
  });

  it('leads from addresses of files to pages of the portal', async () => {
    const ask = (to: string, accept: string) =>
      fetch(`${forge.url}${to}`, {
        redirect: 'manual',
        headers: { Accept: accept },
      });
    const file = '/team-shop/shop/src/branch/main/docs/guide.md';
    expect((await ask(file, '*/*')).status).toBe(200);
    const page = 'http://portal.example/forge/team-shop/shop';
    for (const [to, expected] of [
      [file, `${page}/blob/main/docs/guide.md`],
      ['/team-shop/shop/src/branch/main', `${page}/tree/main`],
      ['/team-shop/shop/src/branch/main/', `${page}/tree/main`],
      ['/team-shop/shop/src/branch/main/docs/', `${page}/tree/main/docs/`],
      ['/team-shop/shop/_edit/main/a%20b.md', `${page}/edit/main/a%20b.md`],
      ['/team-shop/shop/commit/abc', `${page}/commit/abc`],
      ['/team-shop/shop/actions/runs/7', `${page}/actions/runs/7`],
      ['/team-shop/shop/actions/runs/7/job/9', `${page}/actions/runs/7#9`],
      ['/team-shop/shop', page],
    ]) {
      const answer = await ask(to, 'text/html,*/*;q=0.8');
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        expected,
      ]);
    }
    expect((await ask('/team-shop/..%2Fx', 'text/html')).status).toBe(400);
  });
});
