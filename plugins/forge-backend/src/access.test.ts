import {
  git,
  removeTemporaryFolders,
  temporaryFolder,
  tryGit,
  workingCopy,
} from '@portico/test-utils';
import knexFactory from 'knex';
import path from 'node:path';
import {
  As,
  SERVICE_TOKEN,
  startForge,
  TestForge,
} from './__testUtils__/startForge';
import { PERSON_HEADER } from './identity/personIdentityModule';

describe('who may do what', () => {
  let forge: TestForge;
  const status = async (as: As, method: string, to: string, body?: unknown) =>
    (await forge.call(as, method, to, body)).status;
  const push = async (name: string, as: As) => {
    const copy = await workingCopy(forge.remote(name, as));
    return tryGit(copy, 'push', 'origin', 'main');
  };

  beforeAll(async () => {
    forge = await startForge({ forge: { limits: { repositories: 6 } } });
    await forge.createRepository('open');
    await forge.createRepository('secret', { private: true });
  });
  afterAll(async () => {
    await forge.stop();
    await removeTemporaryFolders();
  });

  it('shows private repositories to their owners, and not to the portal, whose reading everybody sees', async () => {
    const matrix = async (method: string, to: string) =>
      Promise.all(
        (['nobody', 'ben', 'ann', 'system'] as const).map(as =>
          status(as, method, to),
        ),
      );
    const secret = '/repos/team-shop/secret';
    expect(await matrix('GET', secret)).toEqual([401, 404, 200, 404]);
    expect(await matrix('GET', '/repos/team-shop/none')).toEqual([
      401, 404, 404, 404,
    ]);
    expect(await matrix('GET', '/repos/team-shop/open')).toEqual([
      401, 200, 200, 200,
    ]);
    expect(await matrix('GET', `${secret}/branches`)).toEqual([
      401, 404, 200, 404,
    ]);
    const names = async (as: As, to: string) => {
      const found = await forge.get(as, to);
      return (found.data ?? found).map((one: { name: string }) => one.name);
    };
    for (const to of ['/repos/search', '/orgs/team-shop/repos']) {
      expect(await names('ann', to)).toEqual(['open', 'secret']);
      expect(await names('system', to)).toEqual(['open']);
      expect(await names('ben', to)).toEqual(['open']);
      expect(await status('nobody', 'GET', to)).toBe(401);
    }
    const open = await forge.get('ben', '/repos/team-shop/open');
    expect(open.permissions).toEqual({ pull: true, push: false, admin: false });
    const text = await (await forge.call('ben', 'GET', secret)).text();
    expect(text).not.toContain(forge.dataDirectory);
  });

  it('finds repositories by name, owner and page', async () => {
    const names = async (query: string) =>
      (await forge.get('ann', `/repos/search${query}`)).data.map(
        (one: { name: string }) => one.name,
      );
    expect(await names('?q=SEC')).toEqual(['secret']);
    expect(await names('?q=%25')).toEqual([]);
    expect(await names("?q='")).toEqual([]);
    expect(await names('?owner=team-billing')).toEqual([]);
    expect(await names('?limit=1&page=2')).toEqual(['secret']);
    expect(await names('?limit=1&page=3')).toEqual([]);
    expect(await status('ann', 'GET', '/repos/search?limit=1000')).toBe(400);
  });

  it('makes repositories for known owners under names that are free', async () => {
    const create = (as: As, owner: string, body: object) =>
      status(as, 'POST', `/orgs/${owner}/repos`, body);
    for (const name of [
      '../x',
      'a..b',
      'x.git',
      'X.GIT',
      'x.lock',
      '.x',
      '-x',
      '',
      'a/b',
      'a b',
      'x'.repeat(101),
      'ü',
      'a\n',
    ]) {
      expect([name, await create('system', 'team-shop', { name })]).toEqual([
        name,
        400,
      ]);
    }
    expect(await create('system', 'team-shop', { name: 'OPEN' })).toBe(409);
    expect(await create('system', 'nobody-knows', { name: 'x' })).toBe(400);
    expect(await create('system', 'team-shop', {})).toBe(400);
    expect(await create('system', 'team-shop', { name: 7 })).toBe(400);
    expect(await create('nobody', 'team-shop', { name: 'x' })).toBe(401);
    expect(await create('ben', 'team-shop', { name: 'x' })).toBe(403);
    expect(await create('ben', 'ben', { name: 'own' })).toBe(201);
    const billing = await forge.createRepository('b', {}, 'TEAM-billing');
    expect(billing.full_name).toBe('Team-Billing/b');
    expect(await status('system', 'GET', '/orgs/team-shop')).toBe(200);
    expect(await status('system', 'GET', '/orgs/nobody-knows')).toBe(404);
    expect(await status('nobody', 'GET', '/orgs/team-shop')).toBe(401);

    const racing = await Promise.all(
      ['race', 'Race', 'RACE', 'race'].map(name =>
        create('ann', 'team-shop', { name }),
      ),
    );
    expect(racing.sort()).toEqual([201, 409, 409, 409]);
    expect(await create('ann', 'team-shop', { name: 'sixth' })).toBe(201);
    expect(await create('ann', 'team-shop', { name: 'seventh' })).toBe(403);
  });

  it('lets owners change and delete', async () => {
    const to = '/repos/team-shop/sixth';
    expect(await status('ben', 'PATCH', to, { private: true })).toBe(403);
    expect(await status('ben', 'DELETE', to)).toBe(403);
    expect(await status('ann', 'PATCH', to, {})).toBe(400);
    const none = { default_branch: 'none' };
    expect(await status('ann', 'PATCH', to, none)).toBe(400);
    const change = { private: true, description: 'The sixth' };
    expect(await status('ann', 'PATCH', to, change)).toBe(200);
    expect(await status('ben', 'GET', to)).toBe(404);
    expect(await status('ben', 'DELETE', to)).toBe(404);
    expect(await forge.get('ann', to)).toMatchObject(change);
    expect(await status('ann', 'DELETE', to)).toBe(204);
    expect(await status('ann', 'GET', to)).toBe(404);
    expect(forge.heard.catalog.at(-1)).toEqual({
      type: 'repository.deleted',
      url: `${forge.url}/team-shop/sixth`,
    });
  });

  it('gives tokens that can be used, limited and revoked', async () => {
    const write = await forge.createToken('ann');
    const read = await forge.createToken('ann', { scope: 'read', days: 1 });
    const bens = await forge.createToken('ben');
    expect(write).toEqual({
      id: expect.any(String),
      name: 'laptop',
      scope: 'write',
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      secret: expect.stringMatching(/^pft_[\w-]{43}$/),
    });
    const token = ({ secret }: { secret: string }) => ({ token: secret });

    expect((await push('team-shop/secret', token(write))).code).toBe(0);
    const refused = await push('team-shop/secret', token(read));
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('a token with the scope to write');
    const foreign = await push('team-shop/open', token(bens));
    expect(foreign.err).toContain('403');
    expect((await push('team-shop/secret', token(bens))).err).toContain(
      'There is no repository team-shop/secret',
    );
    const folder = await temporaryFolder();
    for (const [as, name] of [
      [token(read), 'secret'],
      [token(bens), 'open'],
    ] as const) {
      const remote = forge.remote(`team-shop/${name}`, as);
      await git(folder, 'clone', '--quiet', remote, name);
    }
    for (const scheme of ['Bearer', 'token']) {
      const answer = await fetch(`${forge.url}/api/v1/repos/team-shop/secret`, {
        headers: { Authorization: `${scheme} ${read.secret}` },
      });
      expect(answer.status).toBe(200);
    }
    // what a token finds must not make more of them
    expect(await status(token(write), 'GET', '/user/tokens')).toBe(403);
    const more = { name: 'x', scope: 'write' };
    expect(await status(token(write), 'POST', '/user/tokens', more)).toBe(403);
    const repos = '/orgs/team-shop/repos';
    expect(await status(token(read), 'POST', repos, { name: 'x' })).toBe(403);
    expect(await status('nobody', 'GET', '/user/tokens')).toBe(401);
    for (const bad of [
      {},
      { name: ' ', scope: 'read' },
      { name: 'x', scope: 'all' },
      { name: 'x', scope: 'read', days: 0 },
      { name: 'x', scope: 'read', days: 4000 },
    ]) {
      expect(await status('ann', 'POST', '/user/tokens', bad)).toBe(400);
    }

    const listed = await forge.get('ann', '/user/tokens');
    expect(listed).toHaveLength(2);
    expect(listed[0].lastUsedAt).toEqual(expect.any(String));
    expect(JSON.stringify(listed)).not.toContain('pft_');
    expect(await status('ben', 'DELETE', `/user/tokens/${write.id}`)).toBe(404);
    expect(await status('ann', 'DELETE', `/user/tokens/${write.id}`)).toBe(204);
    const revoked = await push('team-shop/secret', token(write));
    expect(revoked.err).toMatch(/was revoked|Authentication failed/);

    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: {
        filename: path.join(forge.dataDirectory, 'database/forge.sqlite'),
      },
      useNullAsDefault: true,
    });
    const past = { expires_at: '2025-01-01T00:00:00.000Z' };
    await knex('forge_tokens').where({ id: read.id }).update(past);
    await knex.destroy();
    const expired = await forge.call(token(read), 'GET', '/repos/search');
    expect(expired.status).toBe(401);
    expect(await expired.text()).toContain('expired on 2025-01-01');

    const log = forge.heard.logs.join('\n');
    for (const { secret } of [write, read, bens]) {
      expect(log).not.toContain(secret.slice(4));
    }
    expect(log).not.toContain('the-portals-own-password');
  });

  it('signs people in for the forge only', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${forge.origin}/api/auth/forge/refresh`, {
        method: 'POST',
        headers: { [PERSON_HEADER]: 'user:default/ann', ...headers },
      });
    expect((await ask({})).status).toBe(401);
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
    const [ben, service] = [await forge.signIn('ben'), SERVICE_TOKEN];
    for (const token of [ben, service]) {
      const answer = await ask(bearer(token));
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('backstageIdentity');
    }
    const metadata = '/.well-known/backstage/permissions/metadata';
    expect((await fetch(forge.url + metadata)).status).toBe(401);
    const to = '/repos/team-shop/secret';
    const asService = await fetch(`${forge.url}/api/v1${to}`, {
      headers: bearer(SERVICE_TOKEN),
    });
    expect(asService.status).toBe(200);
  });

  it('refuses credentials that are wrong', async () => {
    const url = `${forge.url}/api/v1/repos/team-shop/open`;
    const basic = (text: string) =>
      `Basic ${Buffer.from(text).toString('base64')}`;
    for (const Authorization of [
      basic('portal:wrong'),
      basic('other:the-portals-own-password'),
      basic('portal'),
      basic(''),
      basic(`git:pft_${'x'.repeat(43)}`),
      'Bearer pft_',
      'Bearer nonsense',
      'Digest x',
      'Basic',
    ]) {
      const answer = await fetch(url, { headers: { Authorization } });
      expect([Authorization, answer.status]).toEqual([Authorization, 401]);
    }
    const info = `${forge.url}/team-shop/open.git/info/refs`;
    const asked = await fetch(`${info}?service=git-upload-pack`);
    expect(asked.status).toBe(401);
    expect(asked.headers.get('www-authenticate')).toContain('Basic');
    const as = {
      headers: { Authorization: basic('portal:the-portals-own-password') },
    };
    expect((await fetch(info, as)).status).toBe(400);
    expect((await fetch(`${info}?service=git-upload-archive`, as)).status).toBe(
      400,
    );
  });
});

describe('anonymous reading', () => {
  afterAll(removeTemporaryFolders);

  it('is for repositories that are not private, where it is on', async () => {
    const forge = await startForge({ forge: { anonymousRead: true } });
    await forge.createRepository('open');
    await forge.createRepository('secret', { private: true });
    const copy = await workingCopy(forge.remote('team-shop/open'));
    await git(copy, 'push', '--quiet', 'origin', 'main');

    const folder = await temporaryFolder();
    const clone = (name: string) =>
      tryGit(folder, 'clone', forge.remote(`team-shop/${name}`, 'nobody'));
    expect((await clone('open')).code).toBe(0);
    const [secret, none] = [await clone('secret'), await clone('none')];
    expect(secret.code).toBe(128);
    expect(secret.err.replaceAll('secret', 'none')).toBe(none.err);
    const found = await forge.get('nobody', '/repos/search');
    expect(found.data).toHaveLength(1);
    const write = await forge.call('nobody', 'DELETE', '/repos/team-shop/open');
    expect(write.status).toBe(401);
    await forge.stop();
  });
});
