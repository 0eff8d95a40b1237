import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import {
  commitOf,
  repositoryOfName,
  textFile,
} from '../../__testUtils__/forgeData';
import { apisWith, config } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { sourceContent, sourceIconLink } from '../../extensions';
import { forgePlugin } from '../../plugin';

const entityAt = (address: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'basket',
    annotations: { 'backstage.io/source-location': `url:${address}` },
  },
});

const onTheForge = entityAt(
  'http://localhost:7007/api/forge/checkout/basket/src/branch/main/docs/',
);

const forge = new ForgeStandIn();
forge.repositories = [repositoryOfName('checkout', 'basket')];
forge.branches.main = {
  'docs/a.md': textFile('a'),
  'docs/README.md': textFile('About'),
  'root.md': textFile('b'),
};
forge.readme.docs = '<h1>About the docs</h1>';
forge.commits = [commitOf('1'.repeat(40), 'Write docs', '2026-03-01')];

const openEntity = (entity: Entity) =>
  renderTestApp({
    config,
    features: [forgePlugin],
    extensions: [createTestEntityPage({ entity })],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: apisWith(forge),
  });

describe('SourceTab', () => {
  quietConsole();

  it('shows the folder that the entity comes from', async () => {
    openEntity(onTheForge);
    expect(
      await screen.findByRole('link', { name: 'checkout/basket' }),
    ).toHaveAttribute('href', '/forge/checkout/basket');
    expect(await screen.findByRole('link', { name: 'a.md' })).toHaveAttribute(
      'href',
      '/forge/checkout/basket/blob/main/docs/a.md',
    );
    expect(screen.queryByText('root.md')).toBeNull();
    expect(
      await screen.findByRole('heading', { name: 'About the docs' }),
    ).toBeVisible();
    const latest = screen.getByRole('region', { name: 'Latest commits' });
    expect(
      await within(latest).findByRole('link', { name: 'Write docs' }),
    ).toBeVisible();
  });

  it.each([
    ['on the forge', onTheForge, true],
    ['elsewhere', entityAt('https://git.example.com/checkout/basket'), false],
  ])('knows an entity %s', (_, entity, isThere) => {
    const apis = [[configApiRef, mockApis.config({ data: config })]] as const;
    const content = createExtensionTester(sourceContent, { apis });
    const isTab = content.get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(isTab?.(entity)).toBe(isThere);
    const icon = createExtensionTester(sourceIconLink, { apis });
    const isLink = icon.get(EntityIconLinkBlueprint.dataRefs.filterFunction);
    expect(isLink?.(entity)).toBe(isThere);
  });

  it('stands among the settings', async () => {
    const user = userEvent.setup();
    renderTestApp({
      initialRouteEntries: ['/settings/access-tokens'],
      config,
      features: [userSettingsPlugin, forgePlugin],
      apis: apisWith(forge),
    });
    await user.click(await screen.findByRole('button', { name: 'New token' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });
});
