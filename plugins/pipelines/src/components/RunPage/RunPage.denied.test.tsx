import { screen, waitFor } from '@testing-library/react';
import { openPipelines, tab } from '../../__testUtils__/openPipelines';
import { PipelinesStandIn } from '../../__testUtils__/PipelinesStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { jobOf, runOf } from '../../__testUtils__/runData';

// A file of its own, for permissions are cached as long as the modules live.
describe('RunPage and RunsTab, to people who may not start runs', () => {
  quietConsole();

  it('offers nothing that is not permitted', async () => {
    const pipelines = new PipelinesStandIn();
    pipelines.runs = [runOf(7)];
    pipelines.details.r7 = { ...runOf(7), jobs: [jobOf('build')] };
    const options = { mayTrigger: false };
    const { unmount } = openPipelines(`${tab}/r7`, pipelines, options);
    expect(await screen.findByText('The log is empty')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Run again' })).toBeNull(),
    );
    unmount();
    openPipelines(tab, pipelines, options);
    expect(await screen.findByRole('link', { name: 'Change 7' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Run workflow' })).toBeNull();
  });
});
