import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName, textFile } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWith = (change = {}) => {
  const forge = new ForgeStandIn();
  forge.repositories = [
    repositoryOfName('checkout', 'basket', {
      description: 'Holds the books',
      ...change,
    }),
    repositoryOfName('checkout', 'other'),
  ];
  forge.branches.main = { 'a.txt': textFile('a') };
  return forge;
};

describe('SettingsPage', () => {
  quietConsole();

  it('changes what is different, and nothing else', async () => {
    const user = userEvent.setup();
    const forge = forgeWith();
    const update = jest.spyOn(forge, 'updateRepository');
    openForge(at, forge);
    await user.click(await screen.findByRole('link', { name: 'Settings' }));
    const description = await screen.findByRole('textbox', {
      name: 'Description',
    });
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.type(description, ' and more');
    await user.click(screen.getByRole('switch', { name: /^Private/ }));
    await user.click(save);
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(update).toHaveBeenCalledWith(
      { owner: 'checkout', name: 'basket' },
      { description: 'Holds the books and more', private: true },
    );
    expect(screen.getByText('Holds the books and more')).toBeVisible();
    expect(save).toBeDisabled();
    update.mockRejectedValueOnce(new Error('The disk is full'));
    await user.clear(description);
    await user.click(save);
    expect(await screen.findByText('The disk is full')).toBeVisible();
    expect(description).toHaveValue('');
  });

  it('deletes the repository once its name was typed', async () => {
    const user = userEvent.setup();
    const forge = forgeWith();
    openForge(`${at}/settings`, forge);
    await user.click(
      await screen.findByRole('button', { name: 'Delete this repository' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete checkout/basket?',
    });
    const remove = within(dialog).getByRole('button', {
      name: 'Delete repository',
    });
    const name = within(dialog).getByRole('textbox', {
      name: 'Type basket to confirm',
    });
    await user.type(name, 'baske');
    expect(remove).toBeDisabled();
    await user.type(name, 't');
    await user.click(remove);
    expect(
      await screen.findByRole('link', { name: 'checkout/other' }),
    ).toBeVisible();
    expect(forge.repositories.map(one => one.name)).toEqual(['other']);
  });

  it.each([
    ['writers', { push: true, admin: false }, 'Description'],
    ['readers', { push: false, admin: false }, undefined],
  ])('keeps from %s what they may not do', async (_, rights, field) => {
    openForge(
      `${at}/settings`,
      forgeWith({ permissions: { pull: true, ...rights } }),
    );
    await (field
      ? screen.findByRole('textbox', { name: field })
      : screen.findByText('You may not change this repository'));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull(),
    );
  });
});
