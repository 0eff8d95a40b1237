import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { quietConsole } from '../../../__testUtils__/quietConsole';
import { wideWindow } from '../../../__testUtils__/wideWindow';
import { entity } from '../__testUtils__/openEntity';
import { scaffolderModule } from '../scaffolderModules';

const examples = resolve(__dirname, '../../../../../../examples/templates');

const readTemplate = (name: string) =>
  parse(readFileSync(resolve(examples, name, 'template.yaml'), 'utf8'));

const group = (name: string, title: string, ...members: string[]): Entity => ({
  ...entity('Group', name, {}, { profile: { displayName: title } }),
  relations: members.map(member => ({
    type: 'hasMember',
    targetRef: `user:default/${member}`,
  })),
});

const taken: Entity = {
  ...entity('API', 'basket-api'),
  relations: [{ type: 'ownedBy', targetRef: 'group:default/orders' }],
};

const catalogOf = (...groups: Entity[]) =>
  catalogApiMock({ entities: [taken, entity('System', 'shop'), ...groups] });

const twoTeams = [
  group('orders', 'Order team'),
  group('checkout', 'Checkout team', 'mara'),
];

const repositories = ['checkout/gift-cards'];

const FORGE = 'plugin://forge/api/v1/repos/';

/** Answers as the forge does. */
const forge = async (url: string, _signal?: AbortSignal | null) => {
  const path = url.slice(FORGE.length);
  return repositories.includes(path)
    ? Response.json({ full_name: path })
    : Response.json({ error: {} }, { status: 404 });
};

/** Answers as the scaffolder does. */
function scaffolderOf(template: string, created: jest.Mock) {
  const { metadata, spec } = readTemplate(template);
  return async (url: string, body: string) => {
    if (url.endsWith('/v2/tasks')) {
      created(JSON.parse(body).values);
      return Response.json({ id: 'task' }, { status: 201 });
    }
    return url.endsWith('/parameter-schema')
      ? Response.json({
          title: metadata.title,
          steps: spec.parameters.map((schema: { title: string }) => ({
            title: schema.title,
            schema,
          })),
        })
      : Response.json({ error: {} }, { status: 404 });
  };
}

type Stage = {
  catalog?: ReturnType<typeof catalogApiMock>;
  forge?: jest.Mock;
  config?: Record<string, object>;
  template?: string;
};

function openForm({
  catalog = catalogOf(...twoTeams),
  forge: askForge = jest.fn(forge),
  config = {},
  template = 'service',
}: Stage = {}) {
  const created = jest.fn();
  const askScaffolder = scaffolderOf(template, created);
  renderTestApp({
    initialRouteEntries: [`/create/templates/default/${template}`],
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
      ...config,
    },
    features: [catalogPlugin, scaffolderPlugin, scaffolderModule],
    apis: [
      catalog,
      mockApis.identity({ userEntityRef: 'user:default/mara' }),
      mockApis.permission(),
      mockApis.storage(),
      mockApis.fetch({
        baseImplementation: async (input, init) => {
          const url = String(input);
          return url.startsWith(FORGE)
            ? askForge(url, init?.signal)
            : askScaffolder(url, String(init?.body));
        },
      }),
    ],
  });
  return { askForge, created };
}

const nameField = () => screen.findByRole('textbox', { name: 'Name' });
const owner = () => screen.getByRole('textbox', { name: 'Owner' });
const review = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));

/** At once, as a browser fills in a form: a keystroke takes a slow machine longer than the field waits. */
async function enter(...names: string[]) {
  const field = await nameField();
  names.forEach(value => fireEvent.change(field, { target: { value } }));
}

const describeIt = () =>
  fireEvent.change(screen.getByRole('textbox', { name: 'What it does' }), {
    target: { value: 'Keeps what people are about to buy' },
  });

describe('the form of a template', () => {
  quietConsole();
  wideWindow();

  it('begins with the reader’s own team, and takes another', async () => {
    const { created } = openForm();
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await userEvent.click(owner());
    await userEvent.clear(owner());
    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual(['Checkout team', 'Order team']);
    expect(screen.getByText('Your teams')).toBeVisible();
    expect(screen.getByText('Other teams')).toBeVisible();
    await userEvent.click(screen.getByRole('option', { name: 'Order team' }));
    await enter('gift-cards');
    expect(await screen.findByText('gift-cards is free')).toBeVisible();
    describeIt();
    await review();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        name: 'gift-cards',
        description: 'Keeps what people are about to buy',
        owner: 'group:default/orders',
      }),
    );
  });

  it('leaves the choice to who is in several teams', async () => {
    openForm({
      catalog: catalogOf(...twoTeams, group('admins', 'Admins', 'mara')),
    });
    await nameField();
    await userEvent.click(owner());
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Admins',
      'Checkout team',
      'Order team',
    ]);
    expect(owner()).toHaveValue('');
  });

  it('says what has the name in the catalog, and does not go on', async () => {
    openForm();
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    // The service would bring an API of this name with it
    await enter('basket');
    expect(await screen.findByText(/^basket is taken by/)).toHaveTextContent(
      'basket is taken by basket-api of orders',
    );
    expect(screen.getByRole('link', { name: 'basket-api' })).toHaveAttribute(
      'href',
      '/catalog/default/api/basket-api',
    );
    expect(await nameField()).toHaveAttribute('aria-invalid', 'true');
    describeIt();
    await review();
    const refusal =
      /basket is taken: api:default\/basket-api, which group:default\/orders owns, is in the catalog already\. Choose another name/;
    expect((await screen.findAllByText(refusal))[0]).toBeVisible();
    expect(await nameField()).toHaveValue('basket');

    await enter('baskets');
    expect(await screen.findByText('baskets is free')).toBeVisible();
    await review();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  });

  it('says whose repository has the name, for each owner anew', async () => {
    const { askForge } = openForm();
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await enter('gif', 'gift', 'gift-', 'gift-c', 'gift-cards');
    expect(
      await screen.findByRole('link', { name: 'checkout/gift-cards' }),
    ).toHaveAttribute('href', '/forge/checkout/gift-cards');
    // Where the typing came to rest, and not every letter on the way
    expect(askForge.mock.calls.map(([url]) => url)).toEqual([
      'plugin://forge/api/v1/repos/checkout/gift-cards',
    ]);
    describeIt();
    await review();
    const refusal =
      'gift-cards is taken: checkout has a repository of that name on the forge already. Choose another name';
    expect((await screen.findAllByText(new RegExp(refusal)))[0]).toBeVisible();
    await userEvent.clear(owner());
    expect(
      await screen.findByText('gift-cards is free in the catalog'),
    ).toBeVisible();
  });

  it('drops a question that is out of date', async () => {
    const asked: AbortSignal[] = [];
    openForm({
      forge: jest.fn((url: string, signal: AbortSignal) => {
        asked.push(signal);
        return url.endsWith('/slow')
          ? new Promise<Response>(() => {})
          : forge(url);
      }),
    });
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await enter('slow');
    expect(
      await screen.findByText('Looking whether it is free…'),
    ).toBeVisible();
    expect(asked[0].aborted).toBe(false);
    await enter('gift-cards');
    expect(asked[0].aborted).toBe(true);
    expect(
      await screen.findByRole('link', { name: 'checkout/gift-cards' }),
    ).toBeVisible();
  });

  it('goes on when neither the forge nor the catalog answers', async () => {
    const catalog = catalogOf(...twoTeams);
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('asleep'));
    openForm({
      catalog,
      forge: jest.fn(async () => new Response('no', { status: 503 })),
    });
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await enter('gift-cards');
    expect(
      await screen.findByText(/^Whether it is free cannot be told now/),
    ).toBeVisible();
    describeIt();
    await review();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  });

  it.each([
    ['Gift cards', /^Begin with a lowercase letter/],
    [
      'gift-'.repeat(10).concat('card'),
      'Use at most 50 characters; these are 54',
    ],
  ])('looks nothing up that is no name: %s', async (name, fault) => {
    const { askForge } = openForm();
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await enter(name);
    expect(screen.getByText(fault)).toBeVisible();
    await enter('ab');
    expect(screen.queryByText(fault)).toBeNull();
    expect(askForge).not.toHaveBeenCalled();
  });

  it('leaves the forge alone where another host takes the repositories', async () => {
    const { askForge } = openForm({
      config: { portico: { scm: { default: { host: 'github.com' } } } },
    });
    await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
    await enter('gift-cards');
    expect(
      await screen.findByText('gift-cards is free in the catalog'),
    ).toBeVisible();
    expect(askForge).not.toHaveBeenCalled();
  });

  it.each(['api', 'website', 'library', 'docs-site', 'service'])(
    '%s asks for a name that is free, and a team',
    async template => {
      openForm({ template });
      await waitFor(() => expect(owner()).toHaveValue('Checkout team'));
      await enter('gift-cards');
      expect(
        await screen.findByRole('link', { name: 'checkout/gift-cards' }),
      ).toBeVisible();
    },
  );

  it('offers every configured host to the template for what exists', async () => {
    openForm({
      template: 'add-to-catalog',
      config: {
        integrations: {
          gitea: [{ host: 'forge.example' }],
          github: [{ host: 'github.example', apiBaseUrl: 'https://a.example' }],
        },
      },
    });
    const hosts = await screen.findAllByRole('option');
    expect(hosts.map(host => host.textContent)).toEqual([
      'forge.example',
      'github.example',
    ]);
    // The first is chosen, and its kind has owners
    expect(await screen.findByText(/^Gitea namespace/)).toBeVisible();
  });
});
