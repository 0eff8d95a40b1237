import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import authModulePortico from '../index';
import { Browser, type Page } from './Browser';

const user = (name: string, email?: string, annotations = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default', annotations },
  spec: { profile: { email }, memberOf: [] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/checkout' }],
});

const entities = [
  user('mara', 'mara@larkspur.example'),
  user('bo'),
  user('ana', 'shared@larkspur.example'),
  user('ben', 'shared@larkspur.example'),
  user('cleo', undefined, { 'github.com/user-login': 'cleo-codes' }),
];

/** Starts the auth plugin with the module under test and five Users. */
export async function startPortal(
  auth: JsonObject,
  logger = mockServices.logger.mock(),
) {
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModulePortico,
      logger.factory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { session: { secret: 'a-session-secret' }, ...auth },
        },
      }),
    ],
  });
  const authUrl = `http://localhost:${server.port()}/api/auth`;
  const start = (provider: string) =>
    `${authUrl}/${provider}/start?${new URLSearchParams({
      env: 'development',
      flow: 'popup',
      origin: 'http://localhost:3000',
      scope: 'openid',
    })}`;
  return {
    authUrl,
    start,
    /** Walks through sign-in, login form and consent as people do. */
    async signIn(provider: string, login: string, browser = new Browser()) {
      let page = await browser.visit(start(provider));
      while (page.text.includes('<form')) {
        page = await browser.submit(page, { login, password: 'any' });
      }
      return readMessage(page);
    },
  };
}

/** Reads what the last page of the popup posts to the page that opened it. */
export function readMessage(page: Page) {
  const read = (variable: string) => {
    const [, value] =
      new RegExp(`${variable} = decodeURIComponent\\('([^']+)'\\)`).exec(
        page.text,
      ) ?? [];
    if (!value) {
      throw new Error(`${page.url} answered ${page.status}: ${page.text}`);
    }
    return decodeURIComponent(value);
  };
  return { targetOrigin: read('origin'), ...JSON.parse(read('authResponse')) };
}
