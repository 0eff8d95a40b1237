import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { repositoryOfName, textFile } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWithFile = (change = {}) => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket', change)];
  forge.branches.main = { 'docs/a.txt': textFile('before\n') };
  return forge;
};

const text = () => screen.findByRole('textbox', { name: /^Content of/ });
const commitButton = () => screen.getByRole('button', { name: 'Commit' });

describe('EditPage', () => {
  quietConsole();
  beforeEach(() => sessionStorage.clear());

  it('commits a change with its message, and shows it', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFile();
    const { sha } = forge.branches.main['docs/a.txt'];
    openForge(`${at}/blob/main/docs/a.txt`, forge);
    await user.click(await screen.findByRole('link', { name: 'Edit' }));
    expect(await text()).toHaveValue('before\n');
    expect(commitButton()).toBeDisabled();
    await user.clear(await text());
    await user.type(await text(), 'after');
    await user.type(
      screen.getByRole('textbox', { name: 'Commit message' }),
      'Say it better',
    );
    await user.click(commitButton());
    expect(await screen.findByText('after')).toBeVisible();
    expect(forge.changes).toEqual([
      {
        path: 'docs/a.txt',
        content: 'after',
        message: 'Say it better',
        branch: 'main',
        newBranch: undefined,
        sha,
      },
    ]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('loses nothing when somebody else was faster, and commits on top when told to', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFile();
    openForge(`${at}/edit/main/docs/a.txt`, forge);
    await user.type(await text(), 'mine');
    forge.branches.main['docs/a.txt'] = textFile('theirs, which is longer');
    await user.click(commitButton());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/changed by somebody else/);
    expect(await text()).toHaveValue('before\nmine');
    expect(
      within(alert).getByRole('link', { name: /as it is now/ }),
    ).toHaveAttribute('href', `${at}/blob/main/docs/a.txt`);
    expect(forge.changes).toEqual([]);
    await user.click(
      within(alert).getByRole('button', { name: 'Commit mine in its place' }),
    );
    expect(await screen.findByText('mine')).toBeVisible();
    expect(forge.changes).toMatchObject([
      { content: 'before\nmine', message: 'Update docs/a.txt' },
    ]);
  });

  it('makes a file in a folder, on a new branch', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFile();
    openForge(`${at}/tree/main/docs`, forge);
    await user.click(await screen.findByRole('link', { name: 'New file' }));
    const path = await screen.findByRole('textbox', { name: /Path/ });
    expect(path).toHaveValue('docs/');
    await user.type(path, '../b.txt');
    expect(await screen.findByText(/no part that is called/)).toBeVisible();
    expect(commitButton()).toBeDisabled();
    await user.clear(path);
    await user.type(path, 'docs/b.txt');
    await user.type(await text(), '# B');
    await user.click(screen.getByRole('radio', { name: 'a new branch' }));
    expect(commitButton()).toBeDisabled();
    await user.type(
      screen.getByRole('textbox', { name: /new branch/ }),
      'add-b',
    );
    await user.click(commitButton());
    expect(await screen.findByText('# B')).toBeVisible();
    expect(forge.changes).toMatchObject([
      { path: 'docs/b.txt', branch: 'main', newBranch: 'add-b' },
    ]);
    expect(
      await screen.findByRole('link', { name: 'Branches (2)' }),
    ).toBeVisible();
  });

  it('asks before leaving with something typed, and brings it back after the back button', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFile();
    const { unmount } = openForge(`${at}/edit/main/docs/a.txt`, forge);
    await user.type(await text(), 'typed');
    await user.click(screen.getByRole('link', { name: /^Branches/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Leave without committing?');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(await text()).toHaveValue('before\ntyped');
    const unload = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(unload);
    expect(unload.defaultPrevented).toBe(true);

    unmount();
    openForge(`${at}/edit/main/docs/a.txt`, forge);
    expect(
      await screen.findByText('This is what you had typed before'),
    ).toBeVisible();
    expect(await text()).toHaveValue('before\ntyped');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByText('before')).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('takes the first file of an empty repository', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFile({ empty: true });
    forge.branches = {};
    openForge(at, forge);
    await user.click(await screen.findByRole('link', { name: 'written here' }));
    await user.type(
      await screen.findByRole('textbox', { name: /Path/ }),
      'hello.txt',
    );
    await user.type(await text(), 'Hello');
    await user.click(commitButton());
    expect(await screen.findByText('Hello')).toBeVisible();
  });

  it('tells who may not write, and offers them nothing to write with', async () => {
    const readOnly = { pull: true, push: false, admin: false };
    const forge = forgeWithFile({ permissions: readOnly });
    const { unmount } = openForge(`${at}/edit/main/docs/a.txt`, forge);
    expect(
      await screen.findByText('You may not change this repository'),
    ).toBeVisible();
    unmount();
    openForge(`${at}/blob/main/docs/a.txt`, forge);
    expect(await screen.findByText('before')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull(),
    );
  });
});
