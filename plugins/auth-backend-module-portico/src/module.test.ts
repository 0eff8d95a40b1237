import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '@backstage/types';
import { startPortal } from './__testUtils__/startPortal';

const SECRETS = { clientId: 'id', clientSecret: 'secret' };

const offered = async (auth: JsonObject) => {
  const { authUrl } = await startPortal(auth);
  const response = await fetch(`${authUrl}/sign-in/providers`);
  expect(response.status).toBe(200);
  return (await response.json()).providers;
};

describe('authModulePortico', () => {
  it('offers exactly what is configured for the active environment', async () => {
    expect(await offered({})).toEqual([]);
    expect(await offered({ providers: { persona: {}, github: null } })).toEqual(
      [{ id: 'persona', title: 'People of the catalog' }],
    );
    expect(
      await offered({
        environment: 'production',
        providers: {
          gitlab: { production: SECRETS },
          github: { production: { ...SECRETS, title: 'Larkspur GitHub' } },
          google: { development: SECRETS },
          okta: { production: { ...SECRETS, audience: 'https://o.example' } },
          microsoft: { production: { ...SECRETS, tenantId: 'larkspur' } },
          unheard: { production: SECRETS },
        },
      }),
    ).toEqual([
      { id: 'github', title: 'Larkspur GitHub' },
      { id: 'gitlab', title: 'GitLab' },
      { id: 'microsoft', title: 'Microsoft' },
      { id: 'okta', title: 'Okta' },
    ]);
  });

  it.each([{ session: null }, { session: { secret: null } }])(
    'stops the start when OpenID Connect has no session secret: %j',
    async session => {
      const oidc = { ...SECRETS, metadataUrl: 'http://127.0.0.1:9' };
      await expect(
        startPortal({ ...session, providers: { oidc: { development: oidc } } }),
      ).rejects.toThrow(
        'auth.providers.oidc needs auth.session.secret, which is missing or empty',
      );
    },
  );

  it('stops the start when a provider lacks its secret', async () => {
    await expect(
      startPortal({
        providers: { github: { development: { clientId: 'i' } } },
      }),
    ).rejects.toThrow('auth.providers.github.development.clientSecret');
  });
});

describe('sign-in with a git host', () => {
  let host: Server;
  let hostUrl: string;
  let profile: object;

  beforeAll(async () => {
    host = createServer((req, res) => {
      const url = new URL(req.url ?? '', 'http://host');
      if (url.pathname.endsWith('/authorize')) {
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'a-code');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        res.writeHead(302, { Location: back.href }).end();
        return;
      }
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify(
          req.method === 'POST'
            ? { access_token: 'a-token', token_type: 'bearer', scope: '' }
            : profile,
        ),
      );
    });
    await new Promise<void>(resolve =>
      host.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = host.address() as AddressInfo;
    hostUrl = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    await new Promise(resolve => {
      host.close(resolve);
      host.closeAllConnections();
    });
  });

  const onHost = () =>
    startPortal({
      providers: {
        github: {
          development: { ...SECRETS, enterpriseInstanceUrl: hostUrl },
        },
        gitlab: { development: { ...SECRETS, audience: hostUrl } },
      },
    });

  it('finds people of GitHub by annotation and by name', async () => {
    const portal = await onHost();

    profile = { id: 1, login: 'cleo-codes' };
    const annotated = await portal.signIn('github', '');
    expect(annotated.response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/cleo',
    );
    profile = { id: 2, login: 'bo', email: 'bo@elsewhere.example' };
    const named = await portal.signIn('github', '');
    expect(named.response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/bo',
    );
    profile = { id: 3, login: 'nils' };
    const { error } = await portal.signIn('github', '');
    expect(error.message).toBe(
      'No user in the catalog matches nils from github: looked for a User with the annotation github.com/user-login "nils" or metadata.name "nils"',
    );
  });

  it('finds people of GitLab by an e-mail that they have confirmed', async () => {
    const portal = await onHost();
    const mara = { id: 7, username: 'ml', email: 'mara@larkspur.example' };

    profile = { ...mara, confirmed_at: '2026-01-01T00:00:00Z' };
    const confirmed = await portal.signIn('gitlab', '');
    expect(confirmed.response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/mara',
    );
    profile = { ...mara, confirmed_at: null };
    const { error } = await portal.signIn('gitlab', '');
    expect(error.message).toContain('mara@larkspur.example was not looked for');
  });
});
