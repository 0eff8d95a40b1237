import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ForgeHost } from '@portico/plugin-forge-node';
import type { DeployedService } from '../database/StoredService';
import { Components } from './Components';

const baseUrl = 'http://localhost:7007/api/forge';

const component = (name: string, location: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'backstage.io/managed-by-location': `url:${location}` },
  },
});

const service = (repositoryId: number, name: string) =>
  ({ repositoryId, name, deployment: 1 } as DeployedService);

const repositories = ['shop/Basket', 'mara/impostor', 'shop/basket-2'];

const host = {
  baseUrl,
  find: async (id: number) => {
    const [owner, name] = repositories[id]?.split('/') ?? [];
    return name && ({ owner, name } as Awaited<ReturnType<ForgeHost['find']>>);
  },
} as ForgeHost;

const src = 'src/branch/main/catalog-info.yaml';

const components = new Components({
  auth: mockServices.auth(),
  catalog: catalogServiceMock({
    entities: [
      component('basket', `${baseUrl}/shop/basket/${src}`),
      component('elsewhere', `https://git.example.com/mara/impostor/${src}`),
    ],
  }),
  host,
});

it('knows the component of a service by the repository that describes it', async () => {
  const own = service(0, 'Basket');
  expect(
    await components.own([
      service(1, 'basket'),
      own,
      service(2, 'basket'),
      service(1, 'elsewhere'),
      service(0, 'unknown'),
      service(7, 'basket'),
    ]),
  ).toEqual([own]);
  expect(await components.own([])).toEqual([]);
});
