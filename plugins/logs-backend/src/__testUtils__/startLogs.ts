import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { createLogsPlugin } from '../plugin';
import { sourceThreads } from './createStore';

const component = (name: string, annotations: Record<string, string> = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations },
});

/** Where the forge of this portal would have the repositories. */
const FORGE = 'http://localhost:7007/api/forge';

const fromRepository = (name: string) => ({
  'backstage.io/managed-by-location': `url:${FORGE}/${name}/src/branch/main/catalog-info.yaml`,
});

const entities = [
  component('orders'),
  component('billing', {
    'portico.dev/logs-selector': '{service="pay", env=~"prod|test"}',
  }),
  component('till', fromRepository('shop/till.js')),
  component('greedy', {
    ...fromRepository('shop/greedy'),
    'portico.dev/logs-selector': '{service=~".+"}',
  }),
  component('portico-backend'),
  component('wrong', { 'portico.dev/logs-selector': '{a="b"} or {c="d"}' }),
  component('pods', { 'backstage.io/kubernetes-id': 'pods' }),
  { ...component('team'), kind: 'Group' },
];

/** As whom to ask: a person, the portal's admin, a service, or nobody. */
export type As =
  | 'ann'
  | 'admin'
  | 'service'
  | 'nobody'
  | { authorization: string };

// Everyone reads; admins and services may do the rest.
const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const principal = credentials.principal as { userEntityRef?: string };
        const isAnn = principal.userEntityRef === 'user:default/ann';
        const allowed = !isAnn || permission.name === 'logs.read';
        return {
          result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        };
      }),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  }),
});

function authorizationOf(as: As): string | undefined {
  switch (as) {
    case 'nobody':
      return mockCredentials.none.header();
    case 'service':
      return mockCredentials.service.header();
    case 'ann':
    case 'admin':
      return mockCredentials.user.header(`user:default/${as}`);
    default:
      return as.authorization;
  }
}

/** The plugin in a backend, with real HTTP, threads and files. */
export async function startLogs(
  logs: JsonObject,
  more: JsonObject = {},
  features: BackendFeature[] = [],
) {
  const backend = await startTestBackend({
    features: [
      createLogsPlugin(sourceThreads),
      catalogServiceMock.factory({ entities }),
      permissions,
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl: 'http://localhost:7007' }, logs, ...more },
      }),
      ...features,
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}`;
  const url = `${origin}/api/logs`;
  const call = (as: As, path: string, init: RequestInit = {}) => {
    const authorization = authorizationOf(as);
    return fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...(authorization && { Authorization: authorization }),
        ...init.headers,
      },
    });
  };
  return {
    url,
    stop: () => backend.stop(),
    call,
    push: (as: As, body: unknown, headers: Record<string, string> = {}) =>
      call(as, '/loki/api/v1/push', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
    async get(as: As, path: string) {
      const response = await call(as, path);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${response.status} ${text}`);
      }
      return JSON.parse(text);
    },
  };
}

/** Reads events until there are as many of a kind as are wanted. */
export async function readEvents(
  response: Response,
  event: string,
  count: number,
): Promise<unknown[]> {
  const found: unknown[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
      if (name === event) {
        found.push(JSON.parse(data));
      }
    }
    if (found.length >= count) {
      break;
    }
  }
  return found;
}
