import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName, textFile } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWithFiles = () => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket')];
  forge.branches.main = {
    'README.md': textFile('# Basket'),
    'docs/img/deep/data.bin': textFile('0'),
    'docs/guide.txt': textFile('1'),
  };
  return forge;
};

describe('FilePage', () => {
  quietConsole();

  it('shows Markdown as it reads, and its lines when they are asked for', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    forge.readme['README.md'] = '<h1>All about it</h1>';
    const { unmount } = openForge(`${at}/blob/main/README.md`, forge);
    expect(
      await screen.findByRole('heading', { name: 'All about it' }),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Code' }));
    expect(await screen.findByRole('link', { name: 'Line 1' })).toBeVisible();
    expect(screen.queryByText('All about it')).toBeNull();
    unmount();
    openForge(`${at}/blob/main/README.md#L1`, forge);
    expect(await screen.findByRole('link', { name: 'Line 1' })).toBeVisible();
  });

  it('deletes a file with a commit, and shows the folder that is left', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    const { sha } = forge.branches.main['docs/img/deep/data.bin'];
    openForge(`${at}/blob/main/docs/img/deep/data.bin`, forge);
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete data.bin?',
    });
    await user.click(within(dialog).getByRole('button', { name: /^Delete/ }));
    // git keeps no empty folders: the nearest that stays is shown
    expect(
      await screen.findByRole('link', { name: 'guide.txt' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'img' })).toBeNull();
    expect(forge.deletions).toEqual([
      {
        path: 'docs/img/deep/data.bin',
        branch: 'main',
        message: 'Remove docs/img/deep/data.bin',
        sha,
      },
    ]);
  });
});
