import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import homePlugin from '@backstage/plugin-home/alpha';
import { screen, within } from '@testing-library/react';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { wideWindow } from '../../__testUtils__/wideWindow';
import { homeModule } from './homeModule';

const owned = (kind: string, name: string, title: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, title, namespace: 'default', uid: `${kind}-${name}` },
  spec: { type: 'service', owner: 'checkout' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
});

const notMine: Entity = {
  ...owned('Component', 'atlas', 'Atlas'),
  relations: [{ type: 'ownedBy', targetRef: 'group:default/maps' }],
};

const entities = [
  owned('Component', 'basket-service', 'Basket service'),
  owned('Component', 'checkout-web', 'Checkout pages'),
  owned('System', 'checkout', 'Checkout system'),
  owned('API', 'basket-api', 'Basket API'),
  notMine,
];

const item = (component: string, column: number, row: number) => ({
  component,
  column,
  row,
  width: 6,
  height: 4,
});

const config = {
  app: {
    title: 'Portico',
    baseUrl: 'http://localhost:3000',
    extensions: [
      {
        'page:home': {
          config: {
            path: '/',
            defaultConfig: [
              item('Welcome', 0, 0),
              item('MyTeams', 6, 0),
              item('HomePageStarredEntities', 0, 4),
              item('HomePageRecentlyVisited', 6, 4),
            ],
          },
        },
      },
      'api:home/visits',
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
};

function openHome(catalog = catalogApiMock({ entities })) {
  return renderTestApp({
    config,
    features: [catalogPlugin, homePlugin, homeModule],
    apis: [
      catalog,
      mockApis.identity({
        userEntityRef: 'user:default/mara',
        ownershipEntityRefs: ['user:default/mara', 'group:default/checkout'],
        displayName: 'Mara Lindqvist',
      }),
      mockApis.storage(),
    ],
  });
}

describe('homeModule', () => {
  quietConsole();
  wideWindow();

  it('greets the reader, leads on, and shows what the reader’s teams own', async () => {
    openHome();
    expect(await screen.findByText('Hello, Mara')).toBeVisible();
    const places = screen.getByRole('navigation', { name: 'Where to go' });
    expect(
      within(places)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog',
      '/api-docs',
      '/docs',
      '/catalog-graph',
      '/create',
      '/catalog-import',
    ]);

    expect(await screen.findByText('Basket service')).toBeVisible();
    const headings = screen
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(headings).toEqual(['Systems', 'Components', 'APIs']);
    expect(screen.getByText('Checkout system').closest('a')).toHaveAttribute(
      'href',
      '/catalog/default/system/checkout',
    );
    expect(screen.getByText('Basket API')).toBeVisible();
    expect(screen.queryByText('Atlas')).not.toBeInTheDocument();

    for (const title of ['Welcome to Portico', 'Starred', 'Recently visited']) {
      expect(screen.getByText(title)).toBeVisible();
    }
    expect(screen.getByRole('button', { name: /edit/i })).toBeVisible();
  });

  it('says what to do when the teams own nothing', async () => {
    openHome(catalogApiMock({ entities: [notMine] }));
    expect(
      await screen.findByText(/own nothing in the catalog yet/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Create something' }),
    ).toHaveAttribute('href', '/create');
    expect(
      screen.getByRole('link', { name: 'register what exists' }),
    ).toHaveAttribute('href', '/catalog-import');
  });

  it('shows why it cannot tell what the teams own', async () => {
    openHome(
      catalogApiMock.mock({
        queryEntities: async () => {
          throw new Error('The catalog is asleep');
        },
      }),
    );
    expect(
      (await screen.findAllByText(/The catalog is asleep/))[0],
    ).toBeVisible();
    expect(screen.queryByText(/own nothing/)).not.toBeInTheDocument();
  });
});
