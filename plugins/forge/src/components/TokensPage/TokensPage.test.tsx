import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

describe('TokensPage', () => {
  quietConsole();

  it('makes a token, shows its secret once, and revokes it after a question', async () => {
    const user = userEvent.setup();
    const forge = new ForgeStandIn();
    openForge('/forge/tokens', forge);
    expect(await screen.findByText('You have no access token')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'New token' }));
    const dialog = await screen.findByRole('dialog');
    const create = within(dialog).getByRole('button', { name: 'Create token' });
    expect(create).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox'), 'Laptop');
    await user.click(
      within(dialog).getByRole('radio', { name: 'clone, fetch and push' }),
    );
    await user.click(within(dialog).getByRole('button', { name: /It lasts/ }));
    await user.click(await screen.findByRole('option', { name: '7 days' }));
    await user.click(create);

    const secret = await screen.findByRole('status', { name: 'New token' });
    expect(within(secret).getByText('forge_secret')).toBeVisible();
    const [made] = forge.tokens;
    expect(made).toMatchObject({ name: 'Laptop', scope: 'write' });
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    await user.click(
      within(secret).getByRole('button', { name: 'I have copied it' }),
    );
    expect(screen.queryByText('forge_secret')).toBeNull();

    const list = await screen.findByRole('list', { name: 'Access tokens' });
    const row = within(list).getByRole('listitem');
    expect(row).toHaveTextContent(/Clone, fetch and push/);
    expect(row).toHaveTextContent(/never used/);
    await user.click(
      within(row).getByRole('button', { name: 'Revoke Laptop' }),
    );
    expect(forge.tokens).toHaveLength(1);
    await user.click(
      await screen.findByRole('button', { name: 'Revoke token' }),
    );
    expect(await screen.findByText('You have no access token')).toBeVisible();
    expect(forge.tokens).toEqual([]);
  });

  it('marks what has expired and when it was used', async () => {
    const forge = new ForgeStandIn();
    forge.tokens = [
      {
        id: '1',
        name: 'Old',
        scope: 'read',
        createdAt: '2020-01-01T00:00:00Z',
        expiresAt: '2021-01-01T00:00:00Z',
        lastUsedAt: '2020-06-01T00:00:00Z',
      },
    ];
    openForge('/forge/tokens', forge);
    expect(
      await screen.findByRole('list', { name: 'Access tokens' }),
    ).toHaveTextContent(/OldExpired.*last used \d+ years ago/);
  });
});
