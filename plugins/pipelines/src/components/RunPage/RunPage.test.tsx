import type { PipelineRunDetails } from '@portico/plugin-pipelines-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  basketRef,
  openPipelines,
  tab,
} from '../../__testUtils__/openPipelines';
import { PipelinesStandIn } from '../../__testUtils__/PipelinesStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { jobOf, runOf, stepOf } from '../../__testUtils__/runData';
import { withLayout } from '../../__testUtils__/withLayout';

const at = '2026-03-01T10:00:00.0000000Z';
const testLog = [
  `${at} Set up`,
  `${at} ##[group]Install`,
  `${at} added 3 packages`,
  `${at} ##[endgroup]`,
  `${at} \u001b[32mok\u001b[0m 1 <script>alert(1)</script>`,
  `${at} ##[error]expected 2 to be 3`,
  '',
].join('\n');

const failedRun: PipelineRunDetails = {
  ...runOf(7, { conclusion: 'failure', url: 'http://localhost:7007/runs/7' }),
  jobs: [
    jobOf('lint'),
    jobOf('test', {
      conclusion: 'failure',
      needs: ['lint'],
      steps: [
        stepOf(1, 'Set up job', { firstLine: 0 }),
        stepOf(2, 'Run tests', { firstLine: 1, conclusion: 'failure' }),
        stepOf(3, 'Deploy', { conclusion: 'skipped' }),
      ],
    }),
  ],
};

const liveRun: PipelineRunDetails = {
  ...runOf(8, { status: 'in_progress', conclusion: undefined }),
  jobs: [jobOf('build', { status: 'in_progress', conclusion: undefined })],
};

const withRuns = () => {
  const pipelines = new PipelinesStandIn();
  pipelines.details = { r7: failedRun, r8: liveRun };
  pipelines.logs.test = { text: testLog, done: true };
  pipelines.logs.lint = { text: 'no faults\n', done: true };
  pipelines.logs.build = { text: 'line 1\n', done: false };
  return pipelines;
};

const open = (
  path: string,
  pipelines = withRuns(),
  options: Parameters<typeof openPipelines>[2] = {},
) => openPipelines(`${tab}${path}`, pipelines, options);

const logOf = async (job: string) =>
  within(await screen.findByRole('region', { name: `Log of ${job}` }));

describe('RunPage', () => {
  quietConsole();
  withLayout();
  beforeEach(() => localStorage.clear());

  it('shows the jobs as a graph, and of the failed one the steps and the log', async () => {
    const user = userEvent.setup();
    open('/r7');
    expect(
      await screen.findByRole('heading', { name: 'Change 7' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /Open in/ })).toHaveAttribute(
      'href',
      failedRun.url,
    );
    const jobs = within(screen.getByRole('navigation', { name: 'Jobs' }));
    const lint = jobs.getByRole('button', { name: /lint Succeeded/ });
    expect(
      jobs.getByRole('button', { name: /test Failed, after lint 12 s/ }),
    ).toHaveAttribute('aria-current', 'true');
    const log = await logOf('test');
    const setUp = log.getByRole('button', { name: /Set up job Succeeded/ });
    expect(setUp).toHaveAttribute('aria-expanded', 'false');
    expect(log.queryByText('Set up')).toBeNull();
    expect(log.getByText('expected 2 to be 3')).toBeVisible();
    const box = screen.getByRole('region', { name: 'Log of test' });
    await waitFor(() => expect(box.scrollIntoView).toHaveBeenCalled());
    expect(log.getByText('ok')).toHaveStyle({
      color: 'var(--pipelines-ansi-2)',
    });
    expect(log.getByText(/<script>alert\(1\)<\/script>/)).toBeVisible();
    expect(log.getByRole('button', { name: /Deploy Skipped/ })).toBeVisible();
    expect(log.queryByText('added 3 packages')).toBeNull();
    await user.click(log.getByRole('button', { name: 'Install' }));
    expect(log.getByText('added 3 packages')).toBeVisible();
    await user.click(setUp);
    expect(log.getByText('Set up')).toBeVisible();
    expect(log.queryByText(/\d+:\d\d:\d\d/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Times' }));
    expect(log.getAllByText(/\d+:\d\d:\d\d/).length).toBeGreaterThan(3);
    await user.click(lint);
    expect(await (await logOf('lint')).findByText('no faults')).toBeVisible();
  });

  it('finds text within folds, and links to lines', async () => {
    const user = userEvent.setup();
    open('/r7');
    const log = await logOf('test');
    const search = screen.getByRole('searchbox', { name: 'Search the log' });
    await user.type(search, 'PACKAGES');
    expect(await screen.findByText('1 line')).toBeVisible();
    await user.type(search, '{Enter}');
    expect(await log.findByText('packages')).toBeVisible();
    expect(log.getByText('packages').tagName).toBe('MARK');
    expect(screen.getByText('1 of 1')).toBeVisible();
    const line = log.getByRole('link', { name: 'Line 6' });
    expect(line).toHaveAttribute('href', '#test-L6');
    await user.click(line);
    await waitFor(() =>
      expect(line.parentElement).toHaveAttribute('data-selected'),
    );
    line.focus();
    await user.keyboard('{ArrowUp}');
    expect(log.getByRole('link', { name: 'Line 5' })).toHaveFocus();
  });

  it('opens what a linked line is folded into', async () => {
    open('/r7#test-L1');
    const log = await logOf('test');
    const line = await log.findByText('Set up');
    expect(line.closest('[data-selected]')).not.toBeNull();
  });

  it('follows a log as it is written, until one scrolls up', async () => {
    const pipelines = withRuns();
    open('/r8', pipelines);
    const log = await logOf('build');
    expect(await log.findByText('line 1')).toBeVisible();
    const follow = screen.getByRole('button', { name: 'Follow' });
    expect(follow).toHaveAttribute('aria-pressed', 'true');
    const box = screen.getByRole('region', { name: 'Log of build' });
    Object.defineProperty(box, 'scrollHeight', { value: 5000 });
    Object.defineProperty(box, 'clientHeight', { value: 600 });
    pipelines.logs.build.text += 'line 2\nhalf of';
    expect(await log.findByText('line 2')).toBeVisible();
    await waitFor(() => expect(box.scrollTop).toBe(5000));
    box.scrollTop = 100;
    fireEvent.scroll(box);
    expect(follow).toHaveAttribute('aria-pressed', 'false');
    box.scrollTop = 0;
    fireEvent.scroll(box);
    pipelines.logs.build = {
      text: `${pipelines.logs.build.text} a line\n`,
      done: true,
    };
    expect(await log.findByText('half of a line')).toBeVisible();
    expect(box.scrollTop).toBe(0);
    expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
  });

  it('repeats, cancels and saves the log', async () => {
    const user = userEvent.setup();
    const pipelines = withRuns();
    const saved: Blob[] = [];
    URL.createObjectURL = blob => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => {};
    const { unmount } = open('/r7', pipelines);
    await user.click(await screen.findByRole('button', { name: 'Run again' }));
    await user.click(await screen.findByRole('button', { name: 'Raw' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    unmount();
    open('/r8', pipelines);
    await user.click(await screen.findByRole('button', { name: 'Cancel run' }));
    await waitFor(() =>
      expect(pipelines.acts).toEqual([
        ['rerun', basketRef, 'r7'],
        ['cancel', basketRef, 'r8'],
      ]),
    );
  });

  it('says that there is no such run', async () => {
    open('/r99');
    expect(await screen.findByText('There is no such run')).toBeVisible();
  });
});
