import { ResponseError } from '@backstage/errors';
import { mockApis } from '@backstage/frontend-test-utils';
import { createForgeClient } from './createForgeClient';
import { isConflict, isNotFound, messageOf } from '../lib/errors';

const id = { owner: 'checkout', name: 'basket' };

function clientWith(...answers: Response[]) {
  const calls: [string, string, unknown][] = [];
  const fetchApi = mockApis.fetch({
    baseImplementation: async (input, init) => {
      const body = init?.body && JSON.parse(String(init.body));
      calls.push([init?.method ?? 'GET', String(input), body]);
      return answers.shift() ?? Response.json({});
    },
  });
  return { client: createForgeClient(fetchApi), calls };
}

const failure = (status: number, name: string, message: string) =>
  Response.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );

const api = 'plugin://forge/api/v1';

describe('createForgeClient', () => {
  it('asks for what is to be read, with every name as data and none as syntax', async () => {
    const counted = (count: string) =>
      Response.json([], { headers: { 'X-Total-Count': count } });
    const { client, calls } = clientWith(
      Response.json(
        { ok: true, data: [] },
        { headers: { 'X-Total-Count': '41' } },
      ),
      Response.json({}),
      Response.json([]),
      Response.json([]),
      new Response('raw'),
      new Response('tar'),
      counted('31'),
      counted('30'),
      Response.json([], { headers: { 'X-HasMore': 'true' } }),
      Response.json({}),
      Response.json({ commits: [], total_commits: 3 }),
      new Response('both'),
      new Response('diff', { headers: { 'X-Diff-Truncated': 'true' } }),
      Response.json([{ sha: 'a' }]),
      Response.json({ name: 'CI', run_number: 3, head_sha: 'a' }),
    );
    const query = { text: 'a&b', owners: ['ada', 'shop'], page: 2, limit: 20 };
    expect(await client.searchRepositories(query)).toEqual({
      items: [],
      total: 41,
    });
    await client.getRepository({ owner: '../x', name: 'a/b' });
    await client.getContents(id, { ref: 'feat/a', path: 'docs/a b#?.md' });
    await client.getContents(id, { ref: 'main', path: '' });
    const raw = await client.getRaw(id, { ref: 'main', path: 'a.png' });
    expect(await raw.text()).toBe('raw');
    await client.getArchive(id, 'feat/a');
    const place = { ref: 'main', path: '', page: 1, limit: 30 };
    expect((await client.listCommits(id, place)).hasMore).toBe(true);
    expect((await client.listCommits(id, place)).hasMore).toBe(false);
    expect((await client.listCommits(id, place)).hasMore).toBe(true);
    await client.getCommit(id, 'abc');
    expect(
      await client.compare(id, { base: 'main', head: 'feat/a' }),
    ).toMatchObject({ total: 3, diff: { text: 'both', truncated: false } });
    expect(await client.getDiff(id, 'abc')).toEqual({
      text: 'diff',
      truncated: true,
    });
    expect(await client.listChecks(id, ['a', 'b'])).toEqual([{ sha: 'a' }]);
    const run = { name: 'CI', number: 3, sha: 'a' };
    expect(await client.getRun(id, '7/x')).toEqual(run);
    const at = `${api}/repos/checkout/basket`;
    expect(calls.map(([, url]) => url)).toEqual([
      `${api}/repos/search?q=a%26b&owner=ada&owner=shop&page=2&limit=20`,
      `${api}/repos/..%2Fx/a%2Fb`,
      `${at}/contents/docs/a%20b%23%3F.md?ref=feat%2Fa`,
      `${at}/contents?ref=main`,
      `${at}/raw/a.png?ref=main`,
      `${at}/archive/feat%2Fa.tar.gz`,
      `${at}/commits?sha=main&page=1&limit=30`,
      `${at}/commits?sha=main&page=1&limit=30`,
      `${at}/commits?sha=main&page=1&limit=30`,
      `${at}/git/commits/abc`,
      `${at}/compare/main...feat%2Fa`,
      `${at}/compare/main...feat%2Fa.diff`,
      `${at}/git/commits/abc.diff`,
      `${at}/actions/checks?shas=a%2Cb`,
      `${at}/actions/runs/7%2Fx`,
    ]);
  });

  it('sends what is to be changed', async () => {
    const { client, calls } = clientWith();
    const made = { name: 'basket', description: '', private: true };
    await client.createRepository('checkout', made);
    const change = { path: 'a.md', content: 'Ä', message: 'm', branch: 'main' };
    await client.commitFile(id, change);
    await client.commitFile(id, { ...change, sha: 's', newBranch: 'b' });
    const deletion = { path: 'a b', message: 'm', branch: 'main', sha: 's' };
    await client.deleteFile(id, deletion);
    await client.updateRepository(id, { private: true, defaultBranch: 'b' });
    await client.deleteRepository(id);
    await client.createBranch(id, 'next', 'main');
    await client.deleteBranch(id, 'feat/a');
    const token = { name: 't', scope: 'read', days: 30 } as const;
    await client.createToken(token);
    await client.revokeToken('a/b');
    const at = `${api}/repos/checkout/basket`;
    const file = { content: 'w4Q=', message: 'm', branch: 'main' };
    expect(calls).toEqual([
      ['POST', `${api}/orgs/checkout/repos`, made],
      ['POST', `${at}/contents/a.md`, file],
      ['PUT', `${at}/contents/a.md`, { ...file, sha: 's', new_branch: 'b' }],
      [
        'DELETE',
        `${at}/contents/a%20b`,
        { message: 'm', branch: 'main', sha: 's' },
      ],
      ['PATCH', at, { private: true, default_branch: 'b' }],
      ['DELETE', at, undefined],
      [
        'POST',
        `${at}/branches`,
        { new_branch_name: 'next', old_ref_name: 'main' },
      ],
      ['DELETE', `${at}/branches/feat%2Fa`, undefined],
      ['POST', `${api}/user/tokens`, token],
      ['DELETE', `${api}/user/tokens/a%2Fb`, undefined],
    ]);
  });

  it('throws what the backend says, and takes a missing README, or no checks at all, for none', async () => {
    const { client } = clientWith(
      failure(404, 'NotFoundError', 'No such repository'),
      failure(409, 'ConflictError', 'The blob has moved on'),
      failure(404, 'NotFoundError', 'No README'),
      failure(500, 'Error', 'The disk is full'),
      failure(404, 'NotFoundError', 'No workflows'),
    );
    const missing = await client.getRepository(id).catch(error => error);
    expect(missing).toBeInstanceOf(ResponseError);
    expect(isNotFound(missing)).toBe(true);
    expect(isConflict(missing)).toBe(false);
    const change = { path: 'a', content: '', message: 'm', branch: 'main' };
    const conflict = await client.commitFile(id, change).catch(error => error);
    expect(isConflict(conflict)).toBe(true);
    expect(messageOf(conflict)).toBe('The blob has moved on');
    const place = { ref: 'main', path: '' };
    expect(await client.getReadme(id, place)).toBeNull();
    await expect(client.getReadme(id, place)).rejects.toThrow(/500/);
    expect(await client.listChecks(id, ['a'])).toEqual([]);
  });
});
