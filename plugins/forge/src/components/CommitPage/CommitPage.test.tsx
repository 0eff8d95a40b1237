import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { commitOf, repositoryOfName } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const sha = 'a'.repeat(40);

const long = Array.from({ length: 500 }, (_, line) => `+line ${line}`);

const diff = `diff --git a/old.ts b/new.ts
similarity index 90%
rename from old.ts
rename to new.ts
--- a/old.ts
+++ b/new.ts
@@ -8,3 +8,3 @@ function total() {
 const a = 1;
-const b = 2;
+const b = 3;
 const c = 4;
diff --git a/logo.png b/logo.png
index 1..2 100644
Binary files a/logo.png and b/logo.png differ
diff --git a/long.txt b/long.txt
new file mode 100644
--- /dev/null
+++ b/long.txt
@@ -0,0 +1,500 @@
${long.join('\n')}
`;

const openCommit = (truncated: boolean = false) => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket')];
  const commit = commitOf(sha, 'Count right\n\nIt was 2.', '2026-03-01');
  const stats = { additions: 501, deletions: 1, total: 502 };
  forge.commits = [{ ...commit, stats }];
  forge.diff = { text: diff, truncated };
  return openForge(`/forge/checkout/basket/commit/${sha}`, forge);
};

const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent));

const wide = (isWide: boolean) =>
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (media: string) => ({
      media,
      matches: isWide,
      addListener() {},
      removeListener() {},
      addEventListener() {},
      removeEventListener() {},
    }),
  });

describe('CommitPage', () => {
  quietConsole();
  afterEach(() => wide(false));

  it('shows on a narrow screen what changed, line below line, with long files folded', async () => {
    const user = userEvent.setup();
    openCommit();
    const table = await screen.findByRole('table', {
      name: 'Changes of new.ts',
    });
    expect(screen.getByRole('heading', { name: 'Count right' })).toBeVisible();
    expect(screen.getByText('It was 2.')).toBeVisible();
    expect(screen.getByText('501 added, 1 removed lines')).toBeVisible();
    expect(screen.getByText('3 files changed')).toBeVisible();
    expect(rows(table)).toEqual([
      ['-8,3 +8,3 function total() {'],
      ['8', '8', ' const a = 1;'],
      ['9', '', '−const b = 2;'],
      ['', '9', '+const b = 3;'],
      ['10', '10', ' const c = 4;'],
    ]);
    expect(screen.getByText('old.ts → new.ts')).toBeVisible();
    expect(screen.getByText('This file is not text.')).toBeVisible();
    expect(screen.queryByText('line 7')).toBeNull();
    await user.click(screen.getByText('long.txt'));
    const opened = await screen.findByRole('table', {
      name: 'Changes of long.txt',
    });
    expect(rows(opened)).toHaveLength(501);
    expect(
      screen.getByRole('link', { name: 'Files at this commit' }),
    ).toHaveAttribute('href', `/forge/checkout/basket/tree/${sha}`);
    expect(screen.queryByText(/too large/)).toBeNull();
  });

  it('sets before and after side by side on a wide one, and says when it is cut', async () => {
    wide(true);
    openCommit(true);
    const table = await screen.findByRole('table', {
      name: 'Changes of new.ts, before and after',
    });
    expect(rows(table).slice(1)).toEqual([
      ['8', ' const a = 1;', '8', ' const a = 1;'],
      ['9', '−const b = 2;', '9', '+const b = 3;'],
      ['10', ' const c = 4;', '10', ' const c = 4;'],
    ]);
    expect(
      screen.getByText('This commit is too large to be shown whole'),
    ).toBeVisible();
  });
});
