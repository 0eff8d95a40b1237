import type { Entity } from '@backstage/catalog-model';
import { configApiRef } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { aboutLocation, catalogModule, viewSource } from './catalogModule';

const entity = (
  kind: string,
  spec: Entity['spec'],
  namespace = 'default',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name: `a-${kind.toLowerCase()}`,
    title: `A ${kind}`,
    namespace,
    uid: kind,
    description: `Says what this ${kind} is for`,
    tags: ['books'],
    annotations: { 'backstage.io/managed-by-location': 'file:/catalog.yaml' },
  },
  spec,
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/checkout' },
    { type: 'partOf', targetRef: 'system:default/shop' },
  ],
});

const entities = [
  entity('Component', { type: 'service', lifecycle: 'production' }),
  entity('API', { type: 'openapi', lifecycle: 'deprecated' }, 'partners'),
  entity('System', {}),
  entity('Domain', {}),
  entity('Resource', { type: 'database' }),
  entity('Group', { type: 'team', children: [] }),
  entity('User', { memberOf: [] }),
  entity('Template', { type: 'service' }),
  entity('Location', { type: 'file', targets: ['./all.yaml'] }),
];

const openCatalog = (search: string) =>
  renderTestApp({
    initialRouteEntries: [`/catalog${search}`],
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
      organization: { name: 'Larkspur' },
    },
    features: [catalogPlugin, catalogModule, scaffolderPlugin],
    apis: [
      catalogApiMock({ entities }),
      mockApis.identity(),
      mockApis.storage(),
      mockApis.permission(),
    ],
  });

const headings = () =>
  screen.getAllByRole('columnheader').map(heading => heading.textContent);

describe('catalogModule', () => {
  quietConsole();

  it.each([
    ['Component', ['System', 'Owner', 'Type', 'Lifecycle']],
    ['API', ['System', 'Owner', 'Type', 'Lifecycle', 'Namespace']],
    ['System', ['Owner', 'Tags']],
    ['Domain', ['Owner', 'Tags']],
    ['Resource', ['System', 'Owner', 'Type', 'Tags']],
    ['Group', ['Type']],
    ['User', []],
    ['Template', ['Type', 'Owner', 'Tags']],
    ['Location', ['Type', 'Targets']],
  ])('shows what there is to know of a %s', async (kind, columns) => {
    openCatalog(`?filters[kind]=${kind}&filters[user]=all`);
    await waitFor(() => {
      expect(screen.getByText(`Says what this ${kind} is for`)).toBeVisible();
      expect(screen.getByRole('link', { name: `A ${kind}` })).toBeVisible();
      expect(headings()).toEqual(['Name', ...columns, 'Actions']);
    });
  });

  it('is named after the company, leads to the templates and keeps stars', async () => {
    openCatalog('?filters[kind]=component&filters[user]=all');
    expect(
      await screen.findByRole('heading', { name: 'Larkspur catalog' }),
    ).toBeVisible();
    for (const link of screen.getAllByRole('link', { name: 'Create' })) {
      expect(link).toHaveAttribute('href', '/create');
    }
    const button = (name: string) => screen.getByRole('button', { name });
    await waitFor(() => {
      expect(screen.getByText('All Components (1)')).toBeVisible();
      expect(button('Star')).toBeVisible();
    });
    fireEvent.click(button('Star'));
    await waitFor(() => expect(button('Remove the star')).toBeVisible());
    fireEvent.click(button('Remove the star'));
    await waitFor(() => expect(button('Star')).toBeVisible());
  });

  it('says so when nothing matches the filters', async () => {
    openCatalog('?filters[kind]=component&filters[user]=all');
    await waitFor(() => {
      expect(screen.getByText('All Components (1)')).toBeVisible();
      expect(screen.getByRole('link', { name: 'A Component' })).toBeVisible();
    });
    await waitFor(() => {
      // The table is made anew while it loads, and forgets what was typed.
      fireEvent.change(screen.getByPlaceholderText('Search'), {
        target: { value: 'no such component' },
      });
      expect(
        screen.getByText('Nothing in the catalog matches these filters'),
      ).toBeVisible();
      expect(screen.queryByText('A Component')).not.toBeInTheDocument();
    });
  });

  it.each([
    ['elsewhere', 'https://git.example.com/checkout/basket', true],
    ['on the forge', 'http://localhost:7007/api/forge/checkout/basket', false],
    ['nowhere', undefined, false],
  ])('leads to source that is %s', (_, address, isShown) => {
    const backend = { baseUrl: 'http://localhost:7007' };
    const apis = [
      [configApiRef, mockApis.config({ data: { backend } })],
    ] as const;
    const isThere = createExtensionTester(viewSource, { apis }).get(
      EntityIconLinkBlueprint.dataRefs.filterFunction,
    );
    const file = `${address}/src/branch/main/catalog-info.yaml`;
    const annotations = {
      ...(address && {
        'backstage.io/view-url': file,
        'backstage.io/managed-by-location': `url:${file}`,
      }),
    };
    const metadata = { name: 'basket', annotations };
    expect(isThere?.({ ...entities[0], metadata })).toBe(isShown);
  });

  it('shows what is known about a location', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: entities[8] }),
        aboutLocation,
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [catalogApiMock({ entities }), mockApis.permission()],
    });
    expect(await screen.findByText('./all.yaml')).toBeVisible();
    expect(screen.getByText('Says what this Location is for')).toBeVisible();
  });
});
