import { screen, waitFor } from '@testing-library/react';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

// A file of its own, for permissions are cached as long as the modules live.
describe('ListPage, to people who may not make repositories', () => {
  quietConsole();

  it('says so where there is nothing, and offers nothing that is not permitted', async () => {
    openForge('/forge?show=teams', new ForgeStandIn(), { mayCreate: false });
    expect(
      await screen.findByText('Your teams have no repository yet'),
    ).toBeVisible();
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'New repository' }),
      ).toBeNull(),
    );
    expect(screen.getByRole('link', { name: 'Access tokens' })).toHaveAttribute(
      'href',
      '/forge/tokens',
    );
  });
});
