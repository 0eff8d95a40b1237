import type { ApiEntity, Entity } from '@backstage/catalog-model';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  apiDocsConfigRef,
  type ApiDocsConfig,
} from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { apiDocsModule } from './apiDocsModule';
import { config, consumedApis, providedApis } from './extensions';

const api = (name: string, type: string, definition: string): ApiEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name, namespace: 'default', title: `${name} title` },
  spec: {
    type,
    definition,
    lifecycle: 'production',
    owner: 'checkout',
    system: 'shop',
  },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/checkout' },
    { type: 'partOf', targetRef: 'system:default/shop' },
  ],
});

const proto = `syntax = "proto3";
package shelf.v1;
// Looks after shelves.
service Shelves { rpc Watch(Get) returns (stream Shelf); }
message Get { string id = 1; }
message Shelf { repeated Book books = 1; message Book { State state = 1; } }
enum State { UNKNOWN = 0; }
`;

const apiDocsConfig = () =>
  createExtensionTester(config)
    .get(ApiBlueprint.dataRefs.factory)
    .factory({}) as ApiDocsConfig;

function openDefinition(entity: ApiEntity) {
  const widget = apiDocsConfig().getApiDefinitionWidget(entity)!;
  renderInTestApp(widget.component(String(entity.spec.definition)));
  return widget;
}

const rowsOf = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('row')
    .map(row => row.textContent);

describe('apiDocsModule', () => {
  quietConsole();

  it('shows a gRPC definition as tables whose types lead to each other', async () => {
    const widget = openDefinition(api('shelf', 'grpc', proto));
    expect(widget).toMatchObject({ title: 'gRPC', rawLanguage: 'protobuf' });
    expect(await screen.findByText('shelf.v1')).toBeVisible();
    expect(screen.getByText('Looks after shelves.')).toBeVisible();
    expect(rowsOf('Shelves')).toEqual([
      'MethodRequestResponseDescription',
      'WatchGetstream of Shelf',
    ]);
    expect(rowsOf('Shelf.Book')).toEqual([
      'FieldNumberTypeDescription',
      'state1State',
    ]);
    expect(rowsOf('State')).toEqual(['ValueNumberDescription', 'UNKNOWN0']);
    const link = screen.getByRole('link', { name: 'repeated Book' });
    expect(link).toHaveAttribute('href', '#proto-Shelf.Book');
    expect(document.getElementById('proto-Shelf.Book')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Get' })).toHaveAttribute(
      'href',
      '#proto-Get',
    );
    expect(screen.queryByRole('link', { name: 'string' })).toBeNull();
  });

  it('shows the fault of a broken gRPC definition, and its text', async () => {
    openDefinition(api('shelf', 'grpc', 'message {'));
    expect(
      await screen.findByText(/This protobuf definition cannot be read/),
    ).toBeVisible();
    expect(screen.getByText(/line 1/)).toBeInTheDocument();
    expect(await screen.findByText('message')).toBeInTheDocument();
  });

  it.each(['openapi', 'asyncapi', 'graphql'])(
    'leaves %s to the stock widget',
    type => {
      const { getApiDefinitionWidget } = apiDocsConfig();
      expect(getApiDefinitionWidget(api('a', type, ''))?.type).toBe(type);
      expect(getApiDefinitionWidget(api('a', 'soap', ''))).toBeUndefined();
    },
  );

  it('lists the APIs of the catalog, and nothing else', async () => {
    const component: Entity = {
      ...api('basket-service', 'service', ''),
      kind: 'Component',
    };
    renderTestApp({
      initialRouteEntries: ['/api-docs'],
      features: [catalogPlugin, apiDocsPlugin, apiDocsModule],
      apis: [
        catalogApiMock({
          entities: [api('basket-api', 'openapi', ''), component],
        }),
        mockApis.identity(),
        mockApis.storage(),
        mockApis.permission(),
      ],
    });
    await waitFor(() => {
      expect(screen.getByText('basket-api title')).toBeVisible();
      expect(screen.getByText('All APIs (1)')).toBeVisible();
    });
    expect(
      screen.getByRole('heading', { level: 2, name: 'APIs' }),
    ).toBeVisible();
    expect(screen.queryByText('basket-service title')).not.toBeInTheDocument();
  });

  it('shows the APIs that a component provides and consumes, without what does not fit', async () => {
    const basket: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'basket-service', namespace: 'default' },
      relations: [
        { type: 'providesApi', targetRef: 'api:default/basket-api' },
        { type: 'consumesApi', targetRef: 'api:default/price-api' },
      ],
    };
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: basket }),
        providedApis,
        consumedApis,
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        catalogApiMock({
          entities: [
            basket,
            api('basket-api', 'openapi', ''),
            api('price-api', 'grpc', ''),
          ],
        }),
        [apiDocsConfigRef, apiDocsConfig()],
      ],
    });
    expect(await screen.findByText('basket-api title')).toBeVisible();
    expect(await screen.findByText('price-api title')).toBeVisible();
    expect(screen.getByText('Provided APIs')).toBeVisible();
    expect(screen.getByText('Consumed APIs')).toBeVisible();
    const [provided, consumed] = screen.getAllByRole('grid');
    expect(
      within(provided)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual(['Name', 'System', 'Owner', 'Type', 'Lifecycle']);
    expect(within(consumed).getByText('gRPC')).toBeVisible();
  });
});
