import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const forgeWithMany = () => {
  const forge = new ForgeStandIn();
  forge.repositories = [
    repositoryOfName('ada', 'notes', { private: true }),
    repositoryOfName('checkout', 'basket', {
      description: 'Holds the books',
      empty: true,
    }),
    ...Array.from({ length: 25 }, (_, index) =>
      repositoryOfName('search', `index-${index}`),
    ),
  ];
  return forge;
};

const links = () =>
  within(screen.getByRole('list', { name: '' }))
    .getAllByRole('link')
    .map(link => link.textContent);

describe('ListPage', () => {
  quietConsole();

  it('shows all, mine and my teams’ repositories, in pages, and searches them', async () => {
    const user = userEvent.setup();
    const forge = forgeWithMany();
    openForge('/forge', forge);
    const basket = await screen.findByRole('link', { name: 'checkout/basket' });
    expect(basket).toHaveAttribute('href', '/forge/checkout/basket');
    expect(screen.getByText('Holds the books')).toBeVisible();
    expect(screen.getByText('Private')).toBeVisible();
    expect(screen.getByText('Empty')).toBeVisible();
    expect(links()).toHaveLength(20);
    expect(screen.getAllByText(/^Updated/)[0]).toHaveTextContent(/ago|in/);

    await user.click(screen.getByRole('button', { name: 'Next table page' }));
    await waitFor(() => expect(links()).toHaveLength(7));

    await user.click(screen.getByRole('radio', { name: 'My teams’' }));
    await waitFor(() => expect(links()).toEqual(['checkout/basket']));
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    await waitFor(() => expect(links()).toEqual(['ada/notes']));

    await user.click(screen.getByRole('radio', { name: 'All' }));
    await user.type(
      screen.getByRole('searchbox', { name: 'Search repositories' }),
      'index-24',
    );
    await waitFor(() => expect(links()).toEqual(['search/index-24']));
    await user.type(screen.getByRole('searchbox'), '0');
    expect(
      await screen.findByText('Nothing matches “index-240”'),
    ).toBeVisible();
  });

  it('makes a repository and goes there, and says what is wrong with a name', async () => {
    const user = userEvent.setup();
    const forge = forgeWithMany();
    openForge('/forge?show=mine', forge);
    await user.click(
      await screen.findByRole('button', { name: 'New repository' }),
    );
    const dialog = await screen.findByRole('dialog');
    const create = within(dialog).getByRole('button', {
      name: 'Create repository',
    });
    const name = within(dialog).getByRole('textbox', { name: /Name/ });
    expect(create).toBeDisabled();
    await user.type(name, '../etc');
    expect(within(dialog).getByText(/Letters, digits, dots/)).toBeVisible();
    expect(create).toBeDisabled();
    await user.clear(name);
    await user.type(name, 'basket');
    await waitFor(() => expect(create).toBeEnabled());
    await user.click(create);
    expect(
      await within(dialog).findByText('There is a repository basket already'),
    ).toBeVisible();
    await user.type(name, '-api');
    await user.click(create);
    expect(
      await screen.findByText('Nothing has been pushed to this repository yet'),
    ).toBeVisible();
    expect(forge.repositories.at(-1)).toMatchObject({
      full_name: 'checkout/basket-api',
      private: false,
    });
  });
});
