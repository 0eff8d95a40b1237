import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import auth from '@backstage/plugin-auth-backend';
import catalog from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import unprocessed from '@backstage/plugin-catalog-backend-module-unprocessed';
import devtools from '@backstage/plugin-devtools-backend';
import permission from '@backstage/plugin-permission-backend';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import porticoPermissions from '..';
import { catalogFiles } from './catalogFiles';
import { createCaller } from './createCaller';
import { createSteps } from './createSteps';
import { probePlugin } from './probePlugin';
import { repositoriesPlugin } from './repositoriesPlugin';
import { startFileServer } from './startFileServer';
import { testSignInModule } from './testSignInModule';

export const SERVICE_TOKEN = 'a-token-of-a-service';
export const LIMITED_SERVICE_TOKEN = 'a-token-of-a-limited-service';

export type Portal = Awaited<ReturnType<typeof startPortal>>;

function externalToken(token: string, limits = {}) {
  return { type: 'static', options: { token, subject: token }, ...limits };
}

function configFor(files: { host: string; url: (path: string) => string }) {
  return {
    app: { baseUrl: 'http://localhost' },
    backend: {
      baseUrl: 'http://localhost',
      database: { client: 'better-sqlite3', connection: ':memory:' },
      reading: { allow: [{ host: files.host }] },
      auth: {
        externalAccess: [
          externalToken(SERVICE_TOKEN),
          externalToken(LIMITED_SERVICE_TOKEN, {
            accessRestrictions: [
              { plugin: 'catalog', permission: 'catalog.entity.read' },
            ],
          }),
        ],
      },
    },
    auth: { providers: { test: {} } },
    permission: { enabled: true },
    portico: { admins: ['group:default/portico-admins'] },
    catalog: {
      locations: [
        {
          type: 'url',
          target: files.url('/org.yaml'),
          rules: [{ allow: ['Group', 'User', 'Template'] }],
        },
      ],
    },
  };
}

/** The real plugins with real sign-in around the policy, and a way to call them. */
export async function startPortal() {
  const files = await startFileServer(catalogFiles);
  const backend = await startTestBackend({
    features: [
      auth,
      catalog,
      scaffolderEntityModel,
      unprocessed,
      devtools,
      permission,
      scaffolder,
      porticoPermissions,
      probePlugin,
      repositoriesPlugin,
      testSignInModule,
      authServiceFactory,
      httpAuthServiceFactory,
      userInfoServiceFactory,
      mockServices.rootConfig.factory({ data: configFor(files) }),
    ],
  });
  const call = createCaller(`http://localhost:${backend.server.port()}/api`);

  return {
    call,
    fileUrl: files.url,
    ...createSteps(call, files.url),
    async stop() {
      await backend.stop();
      await files.stop();
    },
  };
}
