import { NotAllowedError } from '@backstage/errors';
import { pipelinesChannel } from '@portico/plugin-pipelines-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  basketRef,
  openPipelines,
  tab,
} from '../../__testUtils__/openPipelines';
import { PipelinesStandIn } from '../../__testUtils__/PipelinesStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { runOf } from '../../__testUtils__/runData';
import { SignalsStandIn } from '../../__testUtils__/SignalsStandIn';

const withRuns = () => {
  const pipelines = new PipelinesStandIn();
  pipelines.pageSize = 3;
  pipelines.runs = [
    runOf(5, { status: 'in_progress', conclusion: undefined, attempt: 2 }),
    runOf(4, { conclusion: 'failure', branch: 'feat' }),
    runOf(3, { durationMs: 5_000 }),
    runOf(2),
    runOf(1, { conclusion: 'failure' }),
  ];
  return pipelines;
};

const open = (
  pipelines: PipelinesStandIn,
  options: Parameters<typeof openPipelines>[2] = {},
) => openPipelines(tab, pipelines, options);

const names = () =>
  within(screen.getByRole('list', { name: 'Runs' }))
    .getAllByRole('listitem')
    .map(row => within(row).getByRole('link').textContent);

describe('RunsTab', () => {
  quietConsole();

  it('shows the runs of an entity, their trend, and older ones on request', async () => {
    const user = userEvent.setup();
    open(withRuns());
    const link = await screen.findByRole('link', { name: 'Change 4' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/basket/pipelines/r4',
    );
    const row = within(link.closest('li')!);
    expect(row.getByText('Failed')).toBeVisible();
    expect(row.getByText('ci.yml #4')).toBeVisible();
    expect(row.getByText('feat')).toBeVisible();
    expect(row.getByText('abcdef0')).toBeVisible();
    expect(row.getByText('push by Ada')).toBeVisible();
    expect(row.getByText('1 min 5 s')).toBeVisible();
    expect(row.getByText(/ago$|^in \d/)).toHaveAttribute('dateTime');
    expect(screen.getAllByText('Running')[0]).toBeVisible();
    expect(screen.getByText('ci.yml #5, attempt 2')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Last 2 runs: 1 succeeded, 1 failed, typically 1 min 5 s',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout/basket' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Older runs' }));
    await waitFor(() => expect(names()).toHaveLength(5));
    expect(screen.queryByRole('button', { name: 'Older runs' })).toBeNull();
  });

  it('asks for a branch and a status, and sifts what hosts cannot', async () => {
    const user = userEvent.setup();
    const pipelines = withRuns();
    open(pipelines);
    await user.type(
      await screen.findByRole('textbox', { name: 'Branch' }),
      'feat',
    );
    await waitFor(() => expect(names()).toEqual(['Change 4']));
    await user.clear(screen.getByRole('textbox', { name: 'Branch' }));
    await waitFor(() => expect(names()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: /Status/ }));
    await user.click(await screen.findByRole('option', { name: 'Failed' }));
    await waitFor(() => expect(names()).toEqual(['Change 4']));
    expect(pipelines.queries.at(-1)).toMatchObject({ status: 'completed' });
    await user.click(screen.getByRole('button', { name: 'Older runs' }));
    await waitFor(() => expect(names()).toEqual(['Change 4', 'Change 1']));
    await user.click(screen.getByRole('button', { name: /Status/ }));
    await user.click(await screen.findByRole('option', { name: 'Waiting' }));
    expect(await screen.findByText('No run matches')).toBeVisible();
  });

  it('starts a run, hears of it by a signal, and says why it could not', async () => {
    const user = userEvent.setup();
    const pipelines = withRuns();
    const signals = new SignalsStandIn();
    open(pipelines, { signals });
    await user.click(
      await screen.findByRole('button', { name: 'Run workflow' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const ref = dialog.getByRole('textbox', { name: /Branch or tag/ });
    await waitFor(() => expect(ref).toHaveValue('main'));
    pipelines.failure = new Error('There is no such branch');
    await user.click(dialog.getByRole('button', { name: 'Run' }));
    expect(await dialog.findByText('There is no such branch')).toBeVisible();
    pipelines.failure = undefined;
    await user.clear(ref);
    expect(dialog.getByRole('button', { name: 'Run' })).toBeDisabled();
    await user.type(ref, 'feat');
    await user.click(dialog.getByRole('button', { name: 'Run' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(pipelines.acts).toEqual([
      ['trigger', basketRef, { workflow: 'ci.yml', ref: 'feat' }],
    ]);
    pipelines.runs = [runOf(6, { status: 'queued' }), ...pipelines.runs];
    act(() =>
      signals.send(pipelinesChannel(basketRef), {
        type: 'changed',
        runId: 'r6',
      }),
    );
    expect(await screen.findByRole('link', { name: 'Change 6' })).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Runs' })).getByText('Waiting'),
    ).toBeVisible();
  });

  it('says why there are no pipelines, what went wrong and what is not permitted', async () => {
    const user = userEvent.setup();
    const pipelines = new PipelinesStandIn();
    pipelines.failure = new Error('The host is asleep');
    const { unmount } = open(pipelines);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The host is asleep',
    );
    pipelines.failure = undefined;
    pipelines.none = {
      reason: 'no-workflows',
      message: 'Nothing has run yet.',
      action: 'Add a workflow and push it.',
    };
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No pipelines yet')).toBeVisible();
    expect(screen.getByText(/Add a workflow and push it/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Branch' })).toBeNull();
    unmount();
    pipelines.failure = new NotAllowedError('Ask an administrator');
    open(pipelines);
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.getByText('Ask an administrator')).toBeVisible();
  });
});
