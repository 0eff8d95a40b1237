import { screen, waitFor, within } from '@testing-library/react';
import { LogsStandIn } from '../../__testUtils__/LogsStandIn';
import { lineAt, openLogs } from '../../__testUtils__/openLogs';
import { quietConsole } from '../../__testUtils__/quietConsole';

describe('LatestErrors', () => {
  quietConsole();

  it('shows the last errors, each with a link to its moment', async () => {
    const logs = new LogsStandIn();
    const now = Date.now();
    logs.all = [
      lineAt(now - 9_000, 'level=error msg="</script> one"'),
      lineAt(now - 8_000, 'level=info msg=fine'),
      lineAt(now - 7_000, 'level=fatal msg=two'),
    ];
    openLogs('', logs, { withCard: true });
    expect(await screen.findByText('Latest errors')).toBeVisible();
    const rows = within(
      screen.getByRole('list', { name: 'Latest errors' }),
    ).getAllByRole('listitem');
    expect(rows.map(it => it.textContent)).toEqual([
      expect.stringContaining('msg=two'),
      expect.stringContaining('</script> one'),
    ]);
    expect(within(rows[0]).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(
        new RegExp(`/logs\\?at=${logs.all[2].time}&line=\\w+$`),
      ),
    );
  });

  it('is not there without errors', async () => {
    const logs = new LogsStandIn();
    openLogs('', logs, { withCard: true });
    await waitFor(() => expect(logs.asked).not.toEqual([]));
    expect(screen.queryByText('Latest errors')).toBeNull();
  });
});
