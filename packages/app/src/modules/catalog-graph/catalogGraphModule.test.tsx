import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { catalogGraphModule } from './catalogGraphModule';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const openGraph = (catalog: ReturnType<typeof catalogApiMock>, search = '') =>
  renderTestApp({
    initialRouteEntries: [`/catalog-graph${search}`],
    features: [catalogPlugin, catalogGraphPlugin, catalogGraphModule],
    apis: [catalog, mockApis.identity(), mockApis.storage()],
  });

describe('catalogGraphModule', () => {
  quietConsole();

  it('begins at the domains when the address names nothing', async () => {
    openGraph(
      catalogApiMock({
        entities: [
          entity('Domain', 'ordering'),
          entity('Domain', 'reading'),
          entity('System', 'checkout'),
        ],
      }),
    );
    expect(await screen.findByText('ordering, reading')).toBeVisible();
    expect(screen.getByText('Kinds')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Domain' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'System' })).toBeVisible();
    expect(screen.getByPlaceholderText('∞ Infinite')).toHaveValue(1);
  });

  it('begins where the address says', async () => {
    openGraph(
      catalogApiMock({ entities: [entity('Domain', 'ordering')] }),
      '?rootEntityRefs[]=system:default/checkout',
    );
    expect(await screen.findByText('checkout')).toBeVisible();
    expect(screen.queryByText('ordering')).not.toBeInTheDocument();
  });

  it('says what to do in a catalog without domains', async () => {
    openGraph(catalogApiMock({ entities: [entity('System', 'checkout')] }));
    expect(await screen.findByText('Nothing to draw yet')).toBeVisible();
  });

  it('shows why it cannot read the domains', async () => {
    openGraph(
      catalogApiMock.mock({
        queryEntities: async () => {
          throw new Error('The catalog is asleep');
        },
      }),
    );
    expect(
      (await screen.findAllByText(/The catalog is asleep/))[0],
    ).toBeVisible();
  });
});
