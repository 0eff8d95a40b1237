import type { BackendFeature } from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import auth from '@backstage/plugin-auth-backend';
import permission from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import { findFreePort, temporaryFolder } from '@portico/test-utils';
import path from 'node:path';
import { forge } from '../forge';
import { testPolicy, testSignIn, USER_HEADER } from './portalPlugins';
import { Heard, portalServices } from './portalServices';

export const SYSTEM = {
  username: 'portal',
  password: 'the-portals-own-password',
};

/** Of a service outside of the portal. */
export const SERVICE_TOKEN = 'a-token-of-a-service';

export type TestForge = Awaited<ReturnType<typeof startForge>>;

/** As whom to ask: the portal's account, a person, someone with a token, or nobody. */
export type As = 'system' | 'ann' | 'ben' | { token: string } | 'nobody';

const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** Signs people in once each. */
function createSignIn(origin: string) {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (name: string) => {
    const response = await fetch(`${origin}/api/auth/test/refresh`, {
      headers: { [USER_HEADER]: `user:default/${name}` },
    });
    return (await response.json()).backstageIdentity.token as string;
  };
  return (name: string) => {
    const token = tokens.get(name) ?? signIn(name);
    tokens.set(name, token);
    return token;
  };
}

/** The forge in a backend with real HTTP, permissions, database and git. */
export async function startForge(
  options: {
    dataDirectory?: string;
    forge?: JsonObject;
    features?: BackendFeature[];
    config?: (origin: string) => JsonObject;
  } = {},
) {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDirectory = options.dataDirectory ?? (await temporaryFolder());
  const heard: Heard = { pushes: [], catalog: [], logs: [] };
  const data = {
    app: { baseUrl: 'http://portal.example' },
    backend: {
      baseUrl: origin,
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: SERVICE_TOKEN, subject: 'service' },
          },
        ],
      },
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'better-sqlite3',
        connection: { directory: path.join(dataDirectory, 'database') },
      },
    },
    auth: { providers: { test: {}, forge: {} } },
    permission: { enabled: true },
    forge: { dataDirectory, system: SYSTEM, ...options.forge },
    ...options.config?.(origin),
  };
  const backend = createBackend();
  const features = [
    auth,
    forge,
    permission,
    testPolicy,
    testSignIn,
    mockServices.rootConfig.factory({ data }),
    mockServices.scheduler.factory(),
    ...portalServices(heard),
    ...(options.features ?? []),
  ];
  features.forEach(feature => backend.add(feature));
  await backend.start();
  const url = `${origin}/api/forge`;

  const signIn = createSignIn(origin);
  const authorization = async (as: As) => {
    if (as === 'nobody') {
      return undefined;
    }
    if (as === 'system') {
      return basic(SYSTEM.username, SYSTEM.password);
    }
    return typeof as === 'string'
      ? `Bearer ${await signIn(as)}`
      : basic('git', as.token);
  };
  const call = async (as: As, method: string, to: string, body?: unknown) => {
    const given = await authorization(as);
    return fetch(`${url}/api/v1${to}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(given && { Authorization: given }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  };
  return {
    backend,
    dataDirectory,
    data,
    heard,
    origin,
    url,
    call,
    signIn,
    /** What is answered, which must be a success. */
    async get(as: As, to: string) {
      const response = await call(as, 'GET', to);
      if (!response.ok) {
        throw new Error(`${response.status} ${await response.text()}`);
      }
      return response.json();
    },
    async createRepository(
      name: string,
      more: JsonObject = {},
      owner = 'team-shop',
    ) {
      const body = { name, description: '', ...more };
      const answer = await call('system', 'POST', `/orgs/${owner}/repos`, body);
      if (answer.status !== 201) {
        throw new Error(`${answer.status} ${await answer.text()}`);
      }
      return answer.json();
    },
    async createToken(as: 'ann' | 'ben', more: JsonObject = {}) {
      const body = { name: 'laptop', scope: 'write', ...more };
      const answer = await call(as, 'POST', '/user/tokens', body);
      return answer.json();
    },
    /** An address with credentials in it, as people give it to git. */
    remote(name: string, as: As = 'system') {
      const given =
        as === 'system'
          ? SYSTEM
          : { username: 'git', password: (as as { token: string }).token };
      const withCredentials = new URL(`${url}/${name}.git`);
      if (as !== 'nobody') {
        Object.assign(withCredentials, given);
      }
      return withCredentials.href;
    },
    stop: () => backend.stop(),
  };
}
