import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import authModulePersona from './index';

const group = (name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', profile: { displayName }, children: [] },
});

const user = (
  name: string,
  options: { displayName?: string; title?: string; teams: string[] },
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default', description: options.title },
  spec: {
    profile: {
      displayName: options.displayName,
      email: `${name}@larkspur.example`,
    },
  },
  relations: options.teams.map(team => ({
    type: 'memberOf',
    targetRef: `group:default/${team}`,
  })),
});

const entities = [
  group('readers', 'Readers'),
  group('checkout', 'Checkout'),
  group('nobody', 'Nobody'),
  user('mara', {
    displayName: 'Mara Lindqvist',
    title: 'Senior engineer',
    teams: ['checkout', 'readers'],
  }),
  user('bo', { teams: [] }),
];

const LOCAL: JsonObject = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: {
    baseUrl: 'http://localhost:7007',
    listen: { host: '127.0.0.1', port: 7007 },
  },
  auth: { providers: { persona: {} } },
};

const startPortal = (data: JsonObject) =>
  startTestBackend({
    features: [
      authPlugin,
      authModulePersona,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({ data }),
    ],
  });

const listenOn = (listen: JsonObject | string | undefined): JsonObject => ({
  ...LOCAL,
  backend: { baseUrl: 'http://localhost:7007', ...(listen && { listen }) },
});

const FROM_PAGE = { 'X-Requested-With': 'XMLHttpRequest' };
const LIST = '/api/auth/persona/personas';
const REFRESH = '/api/auth/persona/refresh';

const afterSettling = () => {
  const now = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + 61_000);
};

describe('authModulePersona', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('lists people and their teams, and signs in as one of them', async () => {
    const { server } = await startPortal(LOCAL);

    const list = await request(server).get(LIST).set(FROM_PAGE);
    expect(list.status).toBe(200);
    expect(list.headers['cache-control']).toBe('no-store');
    expect(list.body).toEqual({
      settled: false,
      personas: [
        { ref: 'user:default/bo', displayName: 'bo', teams: [] },
        {
          ref: 'user:default/mara',
          displayName: 'Mara Lindqvist',
          title: 'Senior engineer',
          teams: ['group:default/checkout', 'group:default/readers'],
        },
      ],
      teams: [
        { ref: 'group:default/checkout', title: 'Checkout' },
        { ref: 'group:default/readers', title: 'Readers' },
      ],
    });

    const session = await request(server)
      .post(REFRESH)
      .set({ ...FROM_PAGE, Origin: 'http://localhost:3000' })
      .send({ userEntityRef: 'User:mara' });
    expect(session.status).toBe(200);
    expect(session.body).toEqual({
      profile: {
        displayName: 'Mara Lindqvist',
        email: 'mara@larkspur.example',
      },
      providerInfo: {},
      backstageIdentity: {
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        expiresInSeconds: expect.any(Number),
        identity: {
          type: 'user',
          userEntityRef: 'user:default/mara',
          ownershipEntityRefs: [
            'user:default/mara',
            'group:default/checkout',
            'group:default/readers',
          ],
        },
      },
    });
  });

  it('refuses what is no User, and says when someone is gone', async () => {
    const { server } = await startPortal(LOCAL);
    const signIn = (body: object) =>
      request(server).post(REFRESH).set(FROM_PAGE).send(body);

    for (const body of [
      {},
      { userEntityRef: 7 },
      { userEntityRef: 'group:default/checkout' },
      { userEntityRef: 'mara' },
    ]) {
      const refused = await signIn(body);
      expect(refused.status).toBe(400);
      expect(refused.body.error.name).toBe('InputError');
      expect(refused.body.error.message).toContain('"userEntityRef"');
    }

    const early = await signIn({ userEntityRef: 'user:default/gone' });
    expect(early.status).toBe(503);
    expect(early.body.error.message).toContain('has just started');

    afterSettling();
    const gone = await signIn({ userEntityRef: 'user:default/gone' });
    expect(gone.status).toBe(404);
    expect(gone.body.error).toEqual(
      expect.objectContaining({
        name: 'NotFoundError',
        message:
          'The catalog has no "user:default/gone" (any more): choose someone else',
      }),
    );
    const list = await request(server).get(LIST).set(FROM_PAGE);
    expect(list.body.settled).toBe(true);

    for (const step of ['start', 'handler/frame']) {
      const { status } = await request(server)
        .get(`/api/auth/persona/${step}`)
        .set(FROM_PAGE);
      expect(status).toBe(501);
    }
  });

  it.each([
    ['another host name', { ...FROM_PAGE, Host: 'rebound.example:7007' }],
    ['an address of the network', { ...FROM_PAGE, Host: '192.168.1.7:7007' }],
    ['a look-alike', { ...FROM_PAGE, Host: 'localhost.example' }],
    ['another origin', { ...FROM_PAGE, Origin: 'http://localhost:9999' }],
    ['a sandboxed page', { ...FROM_PAGE, Origin: 'null' }],
    ['another site', { ...FROM_PAGE, 'Sec-Fetch-Site': 'cross-site' }],
    ['a plain form or link', {}],
  ])('refuses a request from %s', async (_, headers) => {
    const { server } = await startPortal(LOCAL);

    for (const attempt of [
      request(server).get(LIST),
      request(server).post(REFRESH).send({ userEntityRef: 'user:mara' }),
    ]) {
      const { status, body } = await attempt.set(headers);
      expect(status).toBe(403);
      expect(body.error.name).toBe('NotAllowedError');
      expect(body.backstageIdentity).toBeUndefined();
    }
  });

  it.each(['localhost:7007', '127.0.0.1', '[::1]:7007', 'portico.localhost'])(
    'answers under the loopback name %s',
    async host => {
      const { server } = await startPortal(LOCAL);
      const { status } = await request(server)
        .get(LIST)
        .set({ ...FROM_PAGE, Host: host, 'Sec-Fetch-Site': 'same-origin' });
      expect(status).toBe(200);
    },
  );

  it.each([
    ['no backend.listen', undefined, 'backend.listen.host names no host'],
    ['a port alone', ':7007', 'backend.listen names no host'],
    ['a bare port', '7007', 'backend.listen names no host'],
    ['an object without host', { port: 7007 }, 'backend.listen.host names no'],
    ['every interface', '0.0.0.0:7007', 'backend.listen is "0.0.0.0"'],
    ['every IPv6 interface', { host: '::' }, 'backend.listen.host is "::"'],
    ['a name', { host: 'portal.example' }, 'is "portal.example"'],
  ])('stops the start when it listens on %s', async (_, listen, message) => {
    await expect(startPortal(listenOn(listen))).rejects.toThrow(
      `auth.providers.persona is set while ${
        message.startsWith('is') ? 'backend.listen.host ' : ''
      }${message}`,
    );
  });

  it.each(['127.0.0.1:7007', 'localhost:7007', { host: '::1' }])(
    'starts when it listens on %j',
    async listen => {
      const { server } = await startPortal(listenOn(listen));
      const { status } = await request(server).get(LIST).set(FROM_PAGE);
      expect(status).toBe(200);
    },
  );

  it('stops the start in production', async () => {
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      await expect(startPortal(LOCAL)).rejects.toThrow(
        'auth.providers.persona is set while NODE_ENV is production',
      );
    } finally {
      process.env.NODE_ENV = NODE_ENV;
    }
  });

  it.each([{}, { persona: null }])('is off with %j', async providers => {
    const { server } = await startPortal({
      ...listenOn(undefined),
      auth: { providers },
    });
    for (const attempt of [
      request(server).get(LIST),
      request(server).post(REFRESH).send({ userEntityRef: 'user:mara' }),
    ]) {
      const { status } = await attempt.set(FROM_PAGE);
      expect(status).toBe(404);
    }
  });
});
