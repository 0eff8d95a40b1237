import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietConsole } from '../../../__testUtils__/quietConsole';
import { entity, openEntity, template } from '../__testUtils__/openEntity';
import { isOlder } from './isOlder';

const madeWith = (version?: string, by = 'template:default/service') => ({
  'portico.dev/template': by,
  ...(version && { 'portico.dev/template-version': version }),
});

const made = (name: string, version?: string, owner = 'checkout'): Entity => ({
  ...entity('Component', name, madeWith(version), {
    lifecycle: 'experimental',
    owner,
  }),
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));

describe('what a template made', () => {
  quietConsole();

  it('is listed with owner and lifecycle, what is behind is marked, and it is sorted', async () => {
    const unrelated = [
      entity('Component', 'by-hand'),
      entity(
        'Component',
        'site',
        madeWith('1.0.0', 'template:default/website'),
      ),
    ];
    openEntity(
      template,
      catalogApiMock({
        entities: [
          made('orders', '1.9.3', 'orders'),
          made('basket', '1.10.0'),
          made('prices'),
          ...unrelated,
        ],
      }),
    );
    await screen.findByRole('link', { name: 'basket' });
    expect(screen.getByText('Made from this template')).toBeVisible();
    expect(rows()).toEqual([
      ['basket', 'checkout', '1.10.0', 'experimental'],
      ['orders', 'orders', '1.9.3now 1.10.0', 'experimental'],
      ['prices', 'checkout', 'Not recorded', 'experimental'],
    ]);
    expect(screen.getByRole('link', { name: 'basket' })).toHaveAttribute(
      'href',
      '/catalog/default/component/basket',
    );
    expect(screen.queryByRole('button', { name: /next/i })).toBeNull();
    await userEvent.click(screen.getByRole('columnheader', { name: 'Name' }));
    await waitFor(() =>
      expect(rows().map(([name]) => name)).toEqual([
        'prices',
        'orders',
        'basket',
      ]),
    );
    expect(screen.queryByText('Made from a template')).toBeNull();
  });

  it('comes in pages, of which only the fields shown are asked for', async () => {
    const catalog = catalogApiMock({
      entities: Array.from({ length: 12 }, (_, index) =>
        made(`service-${String(index).padStart(2, '0')}`, '1.10.0'),
      ),
    });
    const query = jest.spyOn(catalog, 'queryEntities');
    openEntity(template, catalog);
    await screen.findByRole('link', { name: 'service-00' });
    expect(rows()).toHaveLength(10);
    expect(screen.getByText('1 - 10 of 12')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await screen.findByRole('link', { name: 'service-11' });
    expect(rows()).toHaveLength(2);
    expect(query).toHaveBeenCalledTimes(2);
    expect(query.mock.calls[1][0]).toMatchObject({
      filter: {
        'metadata.annotations.portico.dev/template': 'template:default/service',
      },
      limit: 10,
      offset: 10,
    });
    expect(query.mock.calls[1][0]?.fields).not.toContain('metadata');
  });

  it('leads to the form when there is nothing', async () => {
    openEntity(template, catalogApiMock({ entities: [] }));
    expect(
      await screen.findByText('Nothing was made from it yet.'),
    ).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Make the first' }),
    ).toHaveAttribute('href', '/create/templates/default/service');
  });

  it('is waited for, and not hidden when the catalog fails', async () => {
    let fail: (error: Error) => void = () => {};
    openEntity(
      template,
      catalogApiMock.mock({
        queryEntities: () =>
          new Promise((_, reject) => {
            fail = reject;
          }),
      }),
    );
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
    expect(screen.queryByText(/Nothing was made/)).toBeNull();
    fail(new Error('The catalog is asleep'));
    expect(
      (await screen.findAllByText(/The catalog is asleep/))[0],
    ).toBeVisible();
  });
});

describe('where an entity comes from', () => {
  quietConsole();

  const withInputs = (inputs: string) =>
    entity('Component', 'basket', {
      ...madeWith('1.2.0'),
      'portico.dev/template-inputs': inputs,
    });

  it('is its template, the version and what was asked for', async () => {
    openEntity(
      withInputs(
        JSON.stringify({
          name: 'basket',
          owner: 'group:default/checkout',
          system: '',
          repoUrl: 'localhost:7007?owner=checkout&repo=basket',
          withDocs: true,
          tags: ['a', 'b'],
          limits: { cpu: 1 },
        }),
      ),
      catalogApiMock({ entities: [template] }),
    );
    const link = await screen.findByRole('link', { name: 'service' });
    expect(link).toHaveAttribute('href', '/catalog/default/template/service');
    expect(screen.getByText('1.2.0')).toBeVisible();
    expect(await screen.findByText('now 1.10.0')).toBeVisible();
    const headings = screen
      .getAllByRole('heading', { level: 2 })
      .map(heading => heading.textContent);
    expect(headings).toEqual([
      'Template',
      'Version',
      'Owning team',
      'Name',
      'Repo url',
      'With docs',
      'Tags',
      'Limits',
    ]);
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
    for (const value of [/repo=basket/, 'Yes', 'a, b', '{"cpu":1}']) {
      expect(screen.getByText(value)).toBeVisible();
    }
    expect(screen.queryByText('Made from this template')).toBeNull();
  });

  it.each(['', 'not json', '[1]', 'null', '"text"', '{"name":""}'])(
    'shows no inputs of %j',
    async inputs => {
      openEntity(withInputs(inputs), catalogApiMock({ entities: [template] }));
      await screen.findByRole('link', { name: 'service' });
      expect(screen.queryByText('What was asked for then')).toBeNull();
    },
  );

  it.each(['template:default/gone', 'a::b'])(
    'says that the catalog does not have %s',
    async ref => {
      openEntity(
        entity('Component', 'basket', madeWith('1.2.0', ref)),
        catalogApiMock({ entities: [] }),
      );
      expect(
        await screen.findByText(`${ref}, which the catalog does not have`),
      ).toBeVisible();
    },
  );

  it('keeps its template when the catalog fails', async () => {
    openEntity(
      withInputs('{"name":"basket"}'),
      catalogApiMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('asleep');
        },
      }),
    );
    expect(await screen.findByRole('link', { name: 'service' })).toBeVisible();
    expect(screen.getByText('basket')).toBeVisible();
  });

  it('is not shown of what nobody made from a template', async () => {
    openEntity(
      entity('Component', 'by-hand'),
      catalogApiMock({ entities: [] }),
    );
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

it.each([
  ['1.0.0', '1.0.1', true],
  ['1.9.0', '1.10.0', true],
  ['v1', '1.0.1', true],
  ['1.0', '1.0.0', false],
  ['2.0.0', '1.9.9', false],
  ['1.0.0-rc.1', '1.0.0', false],
  [undefined, '1.0.0', false],
  ['1.0.0', undefined, false],
])('%s is older than %s: %s', (version, present, expected) => {
  expect(isOlder(version, present)).toBe(expected);
});
