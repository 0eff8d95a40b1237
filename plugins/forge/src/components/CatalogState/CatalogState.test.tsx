import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { InputError, NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName, textFile } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWith = (yaml?: string) => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket')];
  forge.branches.main = {
    'src/a.ts': textFile('a'),
    ...(yaml !== undefined && { 'catalog-info.yaml': textFile(yaml) }),
  };
  return forge;
};

const entityOf = (
  kind: string,
  name: string,
  { repository = 'basket', errors = [] as string[] } = {},
): AlphaEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': `url:http://localhost:7007/api/forge/checkout/${repository}/src/branch/main/catalog-info.yaml`,
    },
  },
  status: {
    items: errors.map(message => ({
      type: 'backstage.io/catalog-processing',
      level: 'error' as const,
      message,
    })),
  },
});

const yamlError =
  'Error: YAML error at url:http://localhost, YAMLParseError: Nested mappings are not allowed at line 4, column 9:\n\n x\n';
const ownerError = (ref: string) =>
  `InputError: Processor BuiltinKindsEntityProcessor threw an error while validating the entity ${ref}; caused by TypeError: /spec/owner must be string - type: string`;

describe('CatalogState', () => {
  quietConsole();

  it('leads to what the catalog has from the repository', async () => {
    openForge(at, forgeWith('kind: Component'), {
      entities: [
        entityOf('Component', 'basket-service'),
        entityOf('API', 'basket-api'),
        entityOf('Location', 'generated-1'),
        entityOf('Component', 'another', { repository: 'basket-2' }),
      ],
    });
    expect(await screen.findByText('In the catalog')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'basket-service' }),
    ).toHaveAttribute('href', '/catalog/default/component/basket-service');
    expect(screen.getByRole('link', { name: 'basket-api' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'another' })).toBeNull();
    expect(screen.queryByText(/generated-1/)).toBeNull();
  });

  it('says what is wrong with which line while the catalog shows an older version', async () => {
    const yaml =
      'kind: Component\nmetadata:\n  name: basket\nspec:\n  owner: 1';
    openForge(at, forgeWith(yaml), {
      entities: [
        entityOf('Component', 'basket', {
          errors: [ownerError('component:default/basket')],
        }),
      ],
    });
    expect(
      await screen.findByText(/component:default\/basket: \/spec\/owner must/),
    ).toBeVisible();
    expect(screen.getByText(/shows an older version/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'catalog-info.yaml, line 5' }),
    ).toHaveAttribute('href', `${at}/blob/main/catalog-info.yaml#L5`);
  });

  it('leaves out what is said of entities while their file cannot be read', async () => {
    openForge(at, forgeWith('x'), {
      entities: [
        entityOf('Component', 'basket', {
          errors: [ownerError('component:default/basket')],
        }),
        entityOf('Location', 'generated-1', { errors: [yamlError] }),
      ],
    });
    const fault = await screen.findByText(/Nested mappings are not allowed/);
    expect(
      within(fault).getByRole('link', { name: 'catalog-info.yaml, line 4' }),
    ).toBeVisible();
    expect(screen.queryByText(/must be string/)).toBeNull();
  });

  it('finds out why the catalog never took a repository', async () => {
    const addLocation = jest.fn(async () => {
      throw new InputError(yamlError);
    });
    openForge(at, forgeWith('kind: ['), { addLocation });
    expect(
      await screen.findByText('The catalog cannot take this repository'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'catalog-info.yaml, line 4' }),
    ).toBeVisible();
    expect(addLocation).toHaveBeenCalledWith({
      type: 'url',
      target:
        'http://localhost:7007/api/forge/checkout/basket/src/branch/main/catalog-info.yaml',
      dryRun: true,
    });
  });

  it('says when another repository has the name', async () => {
    const other = entityOf('Component', 'basket', { repository: 'other' });
    openForge(at, forgeWith('kind: Component'), {
      entities: [other],
      addLocation: async () => ({
        location: { id: '1', type: 'url', target: '', entityRef: '' },
        entities: [entityOf('Component', 'basket')],
      }),
    });
    expect(
      await screen.findByText(
        /component:default\/basket is in the catalog already, from url:.*\/checkout\/other\//,
      ),
    ).toBeVisible();
  });

  it.each([
    ['there is no catalog-info.yaml', undefined, /it has no catalog-info.yaml/],
    ['the catalog will not say', 'kind: Component', /^Not yet$/],
  ])('says that there is nothing when %s', async (_, yaml, words) => {
    openForge(at, forgeWith(yaml), {
      addLocation: async () => {
        throw new NotAllowedError('Unauthorized');
      },
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText(/cannot take/)).toBeNull();
  });
});
