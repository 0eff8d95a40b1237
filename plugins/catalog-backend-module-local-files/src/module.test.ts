import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import catalogBackend from '@backstage/plugin-catalog-backend';
import localFiles from '.';

const entityFile = `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders }
spec:
  type: openapi
  lifecycle: production
  owner: ann
  definition: { $text: ./openapi.yaml }
`;

describe('placeholders in entity files on disk', () => {
  const folder = createMockDirectory();

  it('gives the catalog an API with the text of the file beside it', async () => {
    folder.setContent({
      'openapi.yaml': 'openapi: 3.0.3',
      'catalog-info.yaml': entityFile,
    });
    const { server } = await startTestBackend({
      features: [
        catalogBackend,
        localFiles,
        mockServices.rootConfig.factory({
          data: {
            backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } },
            catalog: {
              rules: [{ allow: ['API', 'Location'] }],
              locations: [
                { type: 'file', target: folder.resolve('catalog-info.yaml') },
              ],
            },
          },
        }),
      ],
    });
    const { port } = server.address() as { port: number };
    const catalog = new CatalogClient({
      discoveryApi: {
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      },
    });
    const entity = await untilFound(() =>
      catalog.getEntityByRef('api:default/orders'),
    );
    expect(entity.spec).toMatchObject({ definition: 'openapi: 3.0.3' });
  });
});

async function untilFound<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
