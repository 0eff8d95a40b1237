import {
  ApiBlueprint,
  AppRootElementBlueprint,
  appTreeApiRef,
  useApi,
  type AppTreeApi,
} from '@backstage/frontend-plugin-api';
import { pagePlugin } from '../../../__testUtils__/standIns';
import { quietConsole } from '../../../__testUtils__/quietConsole';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import type { Visit, VisitsApi } from '@backstage/plugin-home';
import { visitChipColor, visitLabel } from './visitDisplay';
import { visitsApi } from './visitsApi';

const titles: Record<string, string> = {
  'component:default/basket': 'Basket service',
  'template:default/announce': 'Announce a change',
};

let appTree: AppTreeApi;

const TreeReader = () => {
  appTree = useApi(appTreeApiRef);
  return null;
};

function createApi(): VisitsApi {
  renderTestApp({
    features: [
      pagePlugin('home', '/', 'Home'),
      pagePlugin('search', '/search', 'Search'),
      pagePlugin('api-docs', '/api-docs', 'APIs'),
    ],
    extensions: [
      AppRootElementBlueprint.make({ params: { element: <TreeReader /> } }),
    ],
  });
  const { factory } = createExtensionTester(visitsApi).get(
    ApiBlueprint.dataRefs.factory,
  );
  const presentationApi: typeof entityPresentationApiRef.T = {
    forEntity: entityRef => {
      const primaryTitle = titles[String(entityRef)];
      const snapshot = { entityRef: String(entityRef), primaryTitle };
      return { snapshot, promise: Promise.resolve(snapshot) };
    },
  };
  return factory({
    storageApi: mockApis.storage(),
    identityApi: mockApis.identity(),
    presentationApi,
    appTreeApi: appTree,
  }) as VisitsApi;
}

describe('visitsApi', () => {
  quietConsole();

  it('keeps places under their names, each once', async () => {
    const api = createApi();
    const visit = (pathname: string, entityRef?: string) =>
      api.save({ visit: { pathname, name: 'index', entityRef } });

    await visit('/');
    await visit('/search');
    await visit('/no/such/page');
    await visit('/api-docs');
    await visit(
      '/catalog/default/component/basket',
      'component:default/basket',
    );
    await visit(
      '/catalog/default/component/basket/docs',
      'component:default/basket',
    );
    await visit('/docs/default/component/basket/runbook');
    await visit('/create/templates/default/announce');

    const visits = await api.list({
      orderBy: [{ field: 'name', direction: 'asc' }],
    });
    const told = (item: Visit) => [
      visitLabel(item),
      item.name,
      item.pathname,
      item.hits,
    ];
    expect(visits.map(told)).toEqual(
      expect.arrayContaining([
        ['page', 'APIs', '/api-docs', 1],
        [
          'template',
          'Announce a change',
          '/create/templates/default/announce',
          1,
        ],
        ['component', 'Basket service', '/catalog/default/component/basket', 2],
        ['docs', 'Basket service', '/docs/default/component/basket', 1],
      ]),
    );
    expect(visits).toHaveLength(4);
    expect(visits.filter(item => item.entityRef)).toEqual([
      expect.objectContaining({ entityRef: 'component:default/basket' }),
    ]);
    expect(visitChipColor(visits[0])).toMatch(/^#[0-9a-f]{6}$/);
  });
});
