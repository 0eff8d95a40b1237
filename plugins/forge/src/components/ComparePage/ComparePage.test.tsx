import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { commitOf, repositoryOfName } from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';

const forgeWithBranches = () => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket')];
  forge.branches['feat/a'] = {};
  return forge;
};

describe('ComparePage', () => {
  quietConsole();

  it('compares a branch with the default one', async () => {
    const user = userEvent.setup();
    const forge = forgeWithBranches();
    forge.commits = [commitOf('1'.repeat(40), 'Add A', '2026-03-01')];
    forge.diff.text =
      'diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+A line\n';
    const compare = jest.spyOn(forge, 'compare');
    openForge(`${at}/branches`, forge);
    await user.click(
      await screen.findByRole('link', { name: 'Compare feat/a' }),
    );
    expect(await screen.findByRole('link', { name: 'Add A' })).toBeVisible();
    expect(screen.getByText(/A line/)).toBeVisible();
    expect(compare).toHaveBeenCalledWith(expect.anything(), {
      base: 'main',
      head: 'feat/a',
    });
    expect(screen.getByText('Merge feat/a into main with git')).toBeVisible();
  });

  it('says when a branch has nothing of its own', async () => {
    openForge(`${at}/compare/main/feat%2Fa`, forgeWithBranches());
    expect(
      await screen.findByText('main has everything that feat/a has'),
    ).toBeVisible();
  });
});
