import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Browser } from './__testUtils__/Browser';
import {
  CLIENT,
  type RunningProvider,
  startOidcProvider,
} from './__testUtils__/startOidcProvider';
import { readMessage, startPortal } from './__testUtils__/startPortal';

const ACCOUNTS = {
  byEmail: {
    name: 'Mara Lindqvist',
    email: 'mara@larkspur.example',
    email_verified: true,
    preferred_username: 'mlindqvist',
  },
  byName: {
    name: 'Bo',
    email: 'bo@elsewhere.example',
    email_verified: true,
    preferred_username: 'bo',
  },
  stranger: {
    email: 'nils@elsewhere.example',
    email_verified: true,
    preferred_username: 'nils',
  },
  impostor: {
    email: 'mara@larkspur.example',
    email_verified: false,
    preferred_username: 'eve',
  },
  unsaid: {
    email: 'mara@larkspur.example',
    preferred_username: 'mara@larkspur.example',
  },
  shared: { email: 'shared@larkspur.example', email_verified: true },
  nobody: {},
};

describe('sign-in with a real OpenID provider', () => {
  let provider: RunningProvider;
  const withOidc = (options: object = {}) => ({
    providers: {
      oidc: {
        development: {
          ...CLIENT,
          metadataUrl: provider.metadataUrl,
          ...options,
        },
      },
    },
  });

  beforeAll(async () => {
    // The provider's advice about use in production.
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    jest.spyOn(console, 'info').mockImplementation(() => {});
    provider = await startOidcProvider(ACCOUNTS);
  });

  afterAll(async () => {
    await provider.stop();
    jest.restoreAllMocks();
  });

  it('finds people by e-mail and then by user name, with no resolver configured', async () => {
    const portal = await startPortal(withOidc());

    const byEmail = await portal.signIn('oidc', 'byEmail');
    expect(byEmail.error).toBeUndefined();
    expect(byEmail.targetOrigin).toBe('http://localhost:3000');
    expect(byEmail.type).toBe('authorization_response');
    expect(byEmail.response.profile).toEqual({
      displayName: 'Mara Lindqvist',
      email: 'mara@larkspur.example',
    });
    expect(byEmail.response.backstageIdentity).toMatchObject({
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      identity: {
        userEntityRef: 'user:default/mara',
        ownershipEntityRefs: ['user:default/mara', 'group:default/checkout'],
      },
    });

    const byName = await portal.signIn('oidc', 'byName');
    expect(byName.response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/bo',
    );
  });

  it.each([
    [
      'stranger',
      'No user in the catalog matches nils@elsewhere.example from oidc: looked for a User with spec.profile.email "nils@elsewhere.example" or metadata.name "nils"',
    ],
    [
      'impostor',
      'No user in the catalog matches eve from oidc: looked for a User with metadata.name "eve". The e-mail mara@larkspur.example was not looked for, because oidc does not say that it is verified',
    ],
    [
      'unsaid',
      'No user in the catalog matches mara@larkspur.example from oidc: oidc sent nothing that a User could be found by. The e-mail mara@larkspur.example was not looked for, because oidc does not say that it is verified',
    ],
    [
      'nobody',
      'No user in the catalog matches someone without e-mail or name from oidc: oidc sent nothing that a User could be found by',
    ],
    [
      'shared',
      'More than one User in the catalog has spec.profile.email "shared@larkspur.example", so shared@larkspur.example from oidc could be any of them',
    ],
  ])('says why %s cannot sign in', async (account, message) => {
    const portal = await startPortal(withOidc());
    const { error, response } = await portal.signIn('oidc', account);
    expect(response).toBeUndefined();
    expect(error.message.split('; caused by')[0]).toBe(message);
  });

  it('takes the word of a provider that never says whether an e-mail is verified, when told to', async () => {
    const portal = await startPortal(withOidc({ assumeEmailVerified: true }));
    const { response } = await portal.signIn('oidc', 'unsaid');
    expect(response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/mara',
    );
    const { error } = await portal.signIn('oidc', 'impostor');
    expect(error.message).toContain('because oidc does not say');
  });

  it('keeps people signed in across reloads, until they sign out', async () => {
    const portal = await startPortal(
      withOidc({ additionalScopes: ['offline_access'], prompt: 'consent' }),
    );
    const browser = new Browser();
    const refresh = (headers: HeadersInit) =>
      browser.send(`${portal.authUrl}/oidc/refresh?env=development`, {
        headers,
      });
    const page = { 'X-Requested-With': 'XMLHttpRequest' };

    await portal.signIn('oidc', 'byEmail', browser);
    const refreshed = await refresh(page);
    expect(refreshed.status).toBe(200);
    const session = await refreshed.json();
    expect(session.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/mara',
    );
    expect(session.profile.email).toBe('mara@larkspur.example');
    expect((await refresh({})).status).toBe(401);

    const signedOut = await browser.send(
      `${portal.authUrl}/oidc/logout?env=development`,
      { method: 'POST', headers: page },
    );
    expect(signedOut.status).toBe(200);
    expect((await refresh(page)).status).toBe(401);
  });

  it('names the keys to check when the provider does not know the portal', async () => {
    const portal = await startPortal(withOidc({ clientSecret: 'wrong' }));
    const { error, response } = await portal.signIn('oidc', 'byEmail');
    expect(response).toBeUndefined();
    expect(error.message).toContain(
      'Sign-in with oidc failed. oidc does not accept this portal: check clientId and clientSecret under auth.providers.oidc',
    );
    expect(error.message).toContain('invalid_client');
    expect(error.message).not.toContain('wrong');
  });

  it('tells the page that the provider is away, and works once it is back', async () => {
    const { metadataUrl } = provider;
    await provider.stop();
    const portal = await startPortal(withOidc());

    const away = readMessage(await new Browser().visit(portal.start('oidc')));
    expect(away.targetOrigin).toBe('http://localhost:3000');
    expect(away.error.message).toContain(
      `The OpenID provider did not answer with its metadata (${metadataUrl})`,
    );

    const port = Number(new URL(metadataUrl).port);
    provider = await startOidcProvider(ACCOUNTS, port);
    const { response } = await portal.signIn('oidc', 'byEmail');
    expect(response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/mara',
    );
  });

  it('logs in one line what is wrong with the address of a provider', async () => {
    const server = createServer((req, res) => {
      const answers = new Map([
        ['/page', () => res.end('<html>')],
        ['/other', () => res.end('{"issuer": "https://id.example"}')],
      ]);
      const answer = answers.get(req.url?.split('/.')[0] ?? '');
      (answer ?? (() => res.writeHead(404).end()))();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const known = '.well-known/openid-configuration';
    for (const [metadataUrl, told] of [
      [`http://${host}/${known}`, `${host} gave no`],
      [`http://${host}/page/${known}`, `${host} gave no`],
      [`http://${host}/other/${known}`, 'it names no authorization_endpoint'],
      [`http://${host}`, `${host} gave no`],
      [`http://127.0.0.1:9/${known}`, 'ECONNREFUSED 127.0.0.1:9'],
      ['id.larkspur.example', 'what it says gave no'],
    ]) {
      const logger = mockServices.logger.mock();
      const warned = new Promise<string>(resolve => {
        logger.warn.mockImplementation(resolve);
      });
      await startPortal(withOidc({ metadataUrl }), logger);
      const line = await warned;
      expect(line).toMatch(
        /^auth\.providers\.oidc\.development\.metadataUrl is of no use now, [^\n]* \(.+\)\. Correct the address, or start that server$/,
      );
      expect(line).toContain(told);
      expect(line).not.toContain(CLIENT.clientSecret);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    }
    server.close();

    const logger = mockServices.logger.mock();
    const portal = await startPortal(withOidc(), logger);
    await portal.signIn('oidc', 'byEmail');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('uses signIn.resolvers where they are configured', async () => {
    const portal = await startPortal(
      withOidc({
        signIn: {
          resolvers: [{ resolver: 'emailLocalPartMatchingUserEntityName' }],
        },
      }),
    );
    const byLocalPart = await portal.signIn('oidc', 'byName');
    expect(byLocalPart.response.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/bo',
    );
    const { error } = await portal.signIn('oidc', 'stranger');
    expect(error.message).toContain(
      'No user in the catalog matches nils@elsewhere.example from oidc by the signIn.resolvers of auth.providers.oidc',
    );
  });
});
