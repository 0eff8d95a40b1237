import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor } from '@testing-library/react';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName, textFile } from '../../__testUtils__/forgeData';
import { address, openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket/actions/runs/7';

const forgeWith = (mayPush = true) => {
  const forge = new ForgeStandIn();
  const permissions = { pull: true, push: mayPush, admin: false };
  forge.repositories = [
    repositoryOfName('checkout', 'basket', { permissions }),
  ];
  forge.branches.main = { 'a.ts': textFile('a') };
  const run = { name: 'CI', number: 3, sha: 'a'.repeat(40) };
  forge.runs = { 7: { ...run, status: 'completed', conclusion: 'failure' } };
  return forge;
};

const component = (name: string, repository: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: {
      'backstage.io/source-location': `url:http://localhost:7007/api/forge/checkout/${repository}/src/branch/main/`,
    },
  },
});

describe('RunPage', () => {
  quietConsole();

  it.each([
    ['the only component', ['shop'], 'shop'],
    ['the one that is named like the repository', ['a', 'basket'], 'basket'],
    ['the first by name', ['shop', 'api'], 'api'],
  ])('leads to the run on the page of %s', async (_, names, expected) => {
    const others = component('other', 'basket-2');
    const entities = names.map(name => component(name, 'basket'));
    openForge(`${at}#9-L4`, forgeWith(), { entities: [others, ...entities] });
    await waitFor(() =>
      expect(address.path).toBe(
        `/catalog/default/component/${expected}/pipelines/7#9-L4`,
      ),
    );
  });

  it('says how the run stands, and what is missing, where no component shows it', async () => {
    const entities = [component('other', 'basket-2')];
    const { unmount } = openForge(at, forgeWith(), { entities });
    expect(await screen.findByText(/CI #3 of/)).toHaveTextContent(
      'CI #3 of aaaaaaa: Failed',
    );
    expect(screen.getByText(/Add a catalog-info.yaml/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'New file' })).toHaveAttribute(
      'href',
      '/forge/checkout/basket/new/main',
    );
    unmount();
    openForge(at, forgeWith(false));
    expect(await screen.findByText(/No component of the cat/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'New file' })).toBeNull();
  });

  it('says that there is no such run', async () => {
    openForge(at.replace('7', '8'), forgeWith());
    expect(
      await screen.findByText('There is no run 8 of this repository'),
    ).toBeVisible();
  });
});
