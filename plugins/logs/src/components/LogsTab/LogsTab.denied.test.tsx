import { screen } from '@testing-library/react';
import { LogsStandIn } from '../../__testUtils__/LogsStandIn';
import { lineAt, openLogs } from '../../__testUtils__/openLogs';
import { quietConsole } from '../../__testUtils__/quietConsole';

// A file of its own, for permissions are cached as long as the modules live.
describe('LogsTab, to people who may not read logs', () => {
  quietConsole();

  it('says so, and asks for nothing', async () => {
    const logs = new LogsStandIn();
    logs.all = [lineAt(Date.now() - 1_000, 'level=error secret')];
    openLogs('', logs, { mayRead: false });
    expect(
      await screen.findByText('You may not read these logs'),
    ).toBeVisible();
    expect(logs.asked).toEqual([]);
  });
});
