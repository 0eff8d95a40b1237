import type { ForgeCheck } from '@portico/plugin-forge-common';
import { screen, waitFor, within } from '@testing-library/react';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import {
  commitOf,
  repositoryOfName,
  textFile,
} from '../../__testUtils__/forgeData';
import { openForge } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';

const at = '/forge/checkout/basket';
const shaOf = (index: number) => `${index}`.padStart(40, '0');

const checkOf = (
  index: number,
  change: Partial<ForgeCheck> = {},
): ForgeCheck => ({
  sha: shaOf(index),
  status: 'completed',
  conclusion: 'success',
  name: 'CI',
  run_id: index + 100,
  html_url: '',
  ...change,
});

const running = { status: 'in_progress', conclusion: null } as const;

const forgeWith = (...checks: ForgeCheck[]) => {
  const forge = new ForgeStandIn();
  forge.repositories = [repositoryOfName('checkout', 'basket')];
  forge.branches.main = { 'a.ts': textFile('a') };
  forge.commits = Array.from({ length: 30 }, (_, index) =>
    commitOf(shaOf(index), `Change ${index}`, `2026-03-0${1 + (index % 3)}`),
  );
  forge.checks = checks;
  return forge;
};

describe('Checks', () => {
  quietConsole();

  it('are asked for once for a page of commits, and followed while they run', async () => {
    const forge = forgeWith(
      checkOf(0, running),
      checkOf(1, { conclusion: 'failure' }),
      checkOf(2),
    );
    openForge(`${at}/commits/main`, forge);
    const mark = (name: string) => screen.findByRole('link', { name });
    expect(await mark('CI: Failed')).toHaveAttribute(
      'href',
      `${at}/actions/runs/101`,
    );
    expect(await mark('CI: Running')).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^CI: / })).toHaveLength(3);
    expect(forge.checked).toEqual([forge.commits.map(({ sha }) => sha)]);
    forge.checks[0] = checkOf(0, { conclusion: 'timed_out' });
    await waitFor(async () =>
      expect(await mark('CI: Timed out')).toBeVisible(),
    );
    expect(forge.checked).toHaveLength(2);
  });

  it('stand beside the latest commit of a folder, and with a commit', async () => {
    const { unmount } = openForge(at, forgeWith(checkOf(0)));
    const latest = within(
      await screen.findByRole('region', { name: 'Latest commit' }),
    );
    expect(latest.getByRole('link', { name: 'Change 0' })).toHaveAttribute(
      'href',
      `${at}/commit/${shaOf(0)}`,
    );
    expect(
      await latest.findByRole('link', { name: 'CI: Succeeded' }),
    ).toBeVisible();
    unmount();
    const skipped = checkOf(3, { conclusion: 'skipped' });
    openForge(`${at}/commit/${shaOf(3)}`, forgeWith(skipped));
    const link = await screen.findByRole('link', { name: 'Skipped' });
    expect(link).toHaveAttribute('href', `${at}/actions/runs/103`);
  });

  it('leave no trace where there are none, or they cannot be had', async () => {
    const forge = forgeWith();
    const list = jest
      .spyOn(forge, 'listChecks')
      .mockRejectedValue(new Error('The disk is full'));
    openForge(at, forge);
    expect(await screen.findByRole('link', { name: 'Change 0' })).toBeVisible();
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(screen.queryByRole('link', { name: /^CI/ })).toBeNull();
    expect(screen.queryByText(/disk is full/)).toBeNull();
  });
});
