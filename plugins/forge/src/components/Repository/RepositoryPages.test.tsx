import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import {
  commitOf,
  repositoryOfName,
  textFile,
} from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWithFiles = () => {
  const forge = new ForgeStandIn();
  forge.repositories = [
    repositoryOfName('checkout', 'basket', { description: 'Holds the books' }),
  ];
  const binary = { ...textFile(''), content: btoa('\0\x01'), size: 2048 };
  forge.branches.main = {
    'README.md': textFile('# Basket'),
    'src/index.ts': textFile(
      Array.from({ length: 30 }, (_, line) => `const a${line} = ${line};`).join(
        '\n',
      ),
    ),
    'src/link': { ...textFile('../README.md'), type: 'symlink' },
    'data.bin': binary,
    'logo.png': { ...binary },
    'huge.sql': { type: 'file', size: 90_000_000, sha: 'h' },
    vendor: { type: 'submodule', size: 0, sha: 'd'.repeat(40) },
    empty: textFile(''),
  };
  forge.branches['feat/a'] = { 'only-here.md': textFile('x') };
  forge.readme[''] =
    '<h1>Basket</h1><p><a href="/forge/checkout/basket/blob/main/src/index.ts">Code</a><script>document.title = "bad"</script></p><img alt="Logo" src="/api/forge/api/v1/repos/checkout/basket/raw/logo.png?ref=main">';
  return forge;
};

describe('RepositoryPages', () => {
  quietConsole();

  it('shows what the repository is, its files and its README, and leads on', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    const openRaw = jest.spyOn(forge, 'getRaw');
    openForge(at, forge);
    const files = await screen.findByRole('table', { name: 'Files' });
    expect(
      within(files)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'NameSize',
      expect.stringContaining('src'),
      expect.stringContaining('vendor @ ddddddd'),
      expect.stringContaining('data.bin2.0 kB'),
      expect.stringContaining('empty0 B'),
      expect.stringContaining('huge.sql90 MB'),
      expect.stringContaining('logo.png2.0 kB'),
      expect.stringContaining('README.md8 B'),
    ]);
    expect(screen.getByText('Holds the books')).toBeVisible();
    expect(
      within(screen.getByRole('group', { name: 'Clone address' })).getByText(
        'http://localhost:7007/api/forge/checkout/basket.git',
      ),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Checkout' }),
    ).toHaveAttribute('href', '/catalog/default/group/checkout');

    const readme = await screen.findByRole('region', { name: '/README.md' });
    expect(readme.querySelector('script')).toBeNull();
    await waitFor(() =>
      expect(within(readme).getByRole('img', { name: 'Logo' })).toHaveAttribute(
        'src',
        expect.stringMatching(/^data:/),
      ),
    );
    expect(openRaw).toHaveBeenCalledWith(
      { owner: 'checkout', name: 'basket' },
      expect.objectContaining({ ref: 'main', path: 'logo.png' }),
    );
    await user.click(within(readme).getByRole('link', { name: 'Code' }));
    expect(await screen.findByText('30 lines · 459 B')).toBeVisible();
    const trail = screen.getByRole('navigation', { name: 'Path' });
    await user.click(within(trail).getByRole('link', { name: 'src' }));
    expect(await screen.findByRole('link', { name: 'link' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'The folder above' }));
    expect(await screen.findByRole('link', { name: 'data.bin' })).toBeVisible();
  });

  it('switches branches', async () => {
    const user = userEvent.setup();
    openForge(at, forgeWithFiles());
    await user.click(await screen.findByRole('button', { name: /Branch/ }));
    await user.click(await screen.findByRole('option', { name: 'feat/a' }));
    expect(
      await screen.findByRole('link', { name: 'only-here.md' }),
    ).toHaveAttribute('href', `${at}/blob/feat%2Fa/only-here.md`);
  });

  it('links lines of a file, by mouse and by keyboard', async () => {
    const user = userEvent.setup();
    const { container } = openForge(
      `${at}/blob/main/src/index.ts#L3-L5`,
      forgeWithFiles(),
    );
    const line = (number: number) =>
      screen.getByRole('link', { name: `Line ${number}` });
    const selected = () =>
      [...container.querySelectorAll('[data-selected]')].map(row =>
        Number(row.querySelector('a')?.textContent),
      );
    expect(await screen.findByText(/a7 =/)).toBeVisible();
    expect(container.querySelectorAll('.hljs-keyword')).toHaveLength(30);
    expect(selected()).toEqual([3, 4, 5]);
    await user.click(line(10));
    await waitFor(() => expect(selected()).toEqual([10]));
    await user.keyboard('{Shift>}');
    await user.click(line(12));
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(selected()).toEqual([10, 11, 12]));
    line(10).focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(line(8)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(selected()).toEqual([8]));
    expect(line(8)).toHaveAttribute('tabindex', '0');
    expect(line(10)).toHaveAttribute('tabindex', '-1');
  });

  it.each([
    ['blob/main/data.bin', /This file is not text/],
    ['blob/main/huge.sql', /too large to be shown/],
    ['blob/main/vendor', /This is a submodule/],
    ['blob/main/src/link', /This is a symbolic link/],
    ['blob/main/empty', /This file is empty/],
    ['blob/main/none.md', /There is no none.md on main/],
    ['tree/v9', /There is no branch, tag or commit v9/],
    ['commits/v9', /There is no branch, tag or commit v9/],
    ['commit/123', /There is no branch, tag or commit 123/],
    ['edit/main/data.bin', /This cannot be edited here/],
    ['edit/v9/README.md', /There is no branch v9/],
    ['wiki', /There is no such page of this repository/],
  ])('says what is the matter with %s', async (page, words) => {
    openForge(`${at}/${page}`, forgeWithFiles());
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('shows images and where a symbolic link leads', async () => {
    const { unmount } = openForge(`${at}/blob/main/logo.png`, forgeWithFiles());
    expect(
      await screen.findByRole('img', { name: 'logo.png' }),
    ).toHaveAttribute('src', 'data:image/png;base64,AAE=');
    unmount();
    openForge(`${at}/blob/main/src/link`, forgeWithFiles());
    expect(
      await screen.findByRole('link', { name: '../README.md' }),
    ).toHaveAttribute('href', `${at}/blob/main/README.md`);
  });

  it('goes from a folder’s blob address to the folder, and offers another try after a failure', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    const { unmount } = openForge(`${at}/blob/main/src`, forge);
    expect(await screen.findByRole('link', { name: 'index.ts' })).toBeVisible();
    unmount();
    jest
      .spyOn(forge, 'getRepository')
      .mockRejectedValueOnce(new Error('The disk is full'));
    openForge(at, forge);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The disk is full',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'data.bin' })).toBeVisible();
  });

  it('says that a portal without a forge has none', async () => {
    openForge(at, forgeWithFiles(), { hasForge: false });
    expect(
      await screen.findByText('This portal has no git host of its own.'),
    ).toBeVisible();
    expect(screen.queryByText('checkout/basket')).toBeNull();
  });

  it('says that there is no such repository', async () => {
    openForge('/forge/checkout/none', forgeWithFiles());
    expect(
      await screen.findByText('There is no repository checkout/none'),
    ).toBeVisible();
  });

  it('lists commits by day, in pages, and those of one file', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    const list = jest.spyOn(forge, 'listCommits');
    forge.commits = Array.from({ length: 31 }, (_, index) =>
      commitOf(
        `${index}`.padStart(40, '0'),
        `Change ${index}\n\nBecause`,
        new Date(2026, 2, index < 2 ? 2 : 1, 12).toISOString(),
      ),
    );
    openForge(`${at}/commits/main/src/index.ts`, forge);
    const day = await screen.findByRole('region', {
      name: 'Monday 2 March 2026',
    });
    expect(within(day).getAllByRole('listitem')).toHaveLength(2);
    expect(within(day).getByRole('link', { name: 'Change 1' })).toHaveAttribute(
      'href',
      `${at}/commit/${'1'.padStart(40, '0')}`,
    );
    expect(list).toHaveBeenLastCalledWith(expect.anything(), {
      ref: 'main',
      path: 'src/index.ts',
      page: 1,
      limit: 30,
    });
    await user.click(screen.getByRole('button', { name: 'Older' }));
    expect(
      await screen.findByRole('link', { name: 'Change 30' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Newer' }));
    expect(await screen.findByRole('link', { name: 'Change 0' })).toBeVisible();
  });

  it('makes and deletes branches', async () => {
    const user = userEvent.setup();
    const forge = forgeWithFiles();
    openForge(`${at}/branches`, forge);
    const list = await screen.findByRole('list', { name: 'Branches' });
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent(
      /mainDefaultProtected/,
    );
    expect(
      screen.queryByRole('button', { name: 'Delete main' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Delete feat/a' }));
    await user.click(
      await screen.findByRole('button', { name: 'Delete branch' }),
    );
    await waitFor(() =>
      expect(within(list).getAllByRole('listitem')).toHaveLength(1),
    );
    await user.click(screen.getByRole('button', { name: 'New branch' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'next');
    await user.click(
      within(dialog).getByRole('button', { name: 'Create branch' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Branches (2)' }),
    ).toBeVisible();
    expect(Object.keys(forge.branches)).toEqual(['main', 'next']);
  });
});
