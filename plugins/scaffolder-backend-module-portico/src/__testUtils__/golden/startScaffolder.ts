import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import notificationsModule from '@backstage/plugin-scaffolder-backend-module-notifications';
import type { JsonObject } from '@backstage/types';
import scaffolderModulePortico from '../..';
import { readSampleEntities, readTemplates } from './readSampleEntities';

/** The real scaffolder with Portico's actions, on a catalog of the sample company. */
export async function startScaffolder(
  data: JsonObject,
  workingDirectory: string,
) {
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          ...data,
          backend: { baseUrl: 'http://localhost', workingDirectory },
        },
      }),
      catalogServiceMock.factory({
        entities: [...readSampleEntities(), ...readTemplates()],
      }),
      scaffolderPlugin,
      notificationsModule,
      scaffolderModulePortico,
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api/scaffolder`,
    stop: () => backend.stop(),
  };
}
