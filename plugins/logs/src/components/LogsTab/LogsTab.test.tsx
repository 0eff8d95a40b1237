import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LogsStandIn } from '../../__testUtils__/LogsStandIn';
import {
  address,
  layOut,
  lineAt,
  openLogs,
} from '../../__testUtils__/openLogs';
import { quietConsole } from '../../__testUtils__/quietConsole';

const list = () => screen.findByRole('list', { name: 'Lines' });
const shownLines = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map(it => it.textContent);
const lastLine = async () => (await shownLines()).pop();

describe('LogsTab', () => {
  quietConsole();
  beforeEach(layOut);

  const withLines = (count: number) => {
    const logs = new LogsStandIn();
    const now = Date.now();
    logs.all = Array.from({ length: count }, (_, i) =>
      lineAt(
        now - (count - i) * 5,
        i % 10 ? `level=info n=${i} msg=hello` : `level=error n=${i} msg=no`,
      ),
    );
    return logs;
  };

  it('shows the newest lines, and older ones as somebody scrolls', async () => {
    const logs = withLines(2_500);
    openLogs('', logs);
    expect(await lastLine()).toContain('n=2499');
    expect((await shownLines()).length).toBeLessThan(100);
    expect(screen.getByText(/^1,000 lines/)).toHaveTextContent('more');
    const box = await list();
    for (const [shown, first] of [
      ['2,000', 1_500],
      ['2,500', 500],
    ] as const) {
      const [before] = await shownLines();
      expect(before).toBeDefined();
      box.scrollTo({ top: 0 });
      expect(
        await screen.findByText(new RegExp(`^${shown} lines`)),
      ).toBeVisible();
      // what was in sight still is
      await waitFor(async () =>
        expect((await shownLines()).join()).toContain(`n=${first} `),
      );
    }
    expect(screen.queryByRole('button', { name: /older/ })).toBeNull();
    const table = screen.getByRole('table', {
      name: 'Lines over time by level',
    });
    expect(
      within(table).getByRole('columnheader', { name: 'error' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'error 250' })).toBeVisible();
  });

  it('filters by level, text and pattern, and keeps all of it in the address', async () => {
    const user = userEvent.setup();
    const logs = withLines(100);
    openLogs('?span=15m', logs);
    await user.click(await screen.findByRole('button', { name: 'error 10' }));
    expect(await screen.findByText(/^10 lines/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'info 90' })).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'N=50');
    expect(await screen.findByText(/^1 line/)).toBeVisible();
    expect(screen.getByText('n=50', { selector: 'mark' })).toBeVisible();
    expect(address.search.toString()).toBe('span=15m&q=N%3D50&levels=error');
    await user.click(
      screen.getByRole('button', { name: 'Regular expression' }),
    );
    expect(await screen.findByText(/^No line matches/)).toBeVisible();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'n=(');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "'n=(' is not a regular expression of RE2: missing )",
    );
    await user.type(screen.getByRole('searchbox'), '50|60) ');
    expect(await screen.findByText(/^2 lines/)).toBeVisible();
    expect(address.search.get('regex')).toBe('1');
  });

  it('shows a line with its fields as text, filters by a value and links to it', async () => {
    const user = userEvent.setup();
    const logs = new LogsStandIn();
    const now = Date.now();
    logs.all = [
      lineAt(
        now - 9_000,
        '{"http":{"status":500},"msg":"<img src=x> </script>"}',
      ),
      lineAt(now - 8_000, '{"http":{"status":200}}'),
      lineAt(now - 7_000, '\u001b[31mred\u001b[0m \u202eodd'),
    ];
    openLogs('', logs);
    expect(await screen.findByText('red')).toHaveStyle({
      color: 'var(--logs-red)',
    });
    expect(screen.getByText(/\ufffdodd/)).toBeVisible();
    const [row] = within(await list()).getAllByRole('listitem');
    expect(row).toHaveTextContent('<img src=x> </script>');
    await user.click(within(row).getByRole('button', { name: 'Fields' }));
    const fields = await within(row).findByRole('table');
    expect(fields).toHaveTextContent('http.status500');
    expect(fields).toHaveTextContent('servicebasket');
    await user.click(within(row).getByRole('link'));
    await waitFor(() => expect(row).toHaveAttribute('aria-current', 'true'));
    expect(address.search.get('at')).toBe(logs.all[0].time);
    const link = address.search.toString();
    expect(logs.asked).toHaveLength(1);
    await user.click(within(fields).getByRole('button', { name: '500' }));
    expect(await screen.findByText(/^1 line/)).toBeVisible();
    expect(address.search.get('q')).toBe('"status":500');
    expect(link).toContain('line=');
  });

  it('opens where a link says, with what is before and behind', async () => {
    const logs = withLines(5_000);
    const { time } = logs.all[2_000];
    openLogs(`?at=${time}`, logs);
    const marked = await waitFor(() => {
      const row = document.querySelector('[aria-current]');
      expect(row).not.toBeNull();
      return row;
    });
    expect(marked).toHaveTextContent('n=2000 ');
    expect(await screen.findByText(/^2,000 lines/)).toBeVisible();
    (await list()).scrollTo({ top: 1e9 });
    expect(await screen.findByText(/^3,000 lines/)).toBeVisible();
  });

  it('follows, says what happens, connects again and stops when somebody scrolls up', async () => {
    const user = userEvent.setup();
    const logs = withLines(100);
    openLogs('', logs);
    await user.click(await screen.findByRole('button', { name: 'Follow' }));
    expect(await screen.findByText(/live/)).toBeVisible();
    logs.connections[0].push({
      kind: 'lines',
      lines: [lineAt(Date.now(), 'first live')],
    });
    expect(await screen.findByText('first live')).toBeVisible();
    logs.all.push(lineAt(Date.now(), 'while away'));
    logs.connections[0].push({ kind: 'problem', message: 'Loki is away' });
    logs.connections[0].close();
    expect(await screen.findByText(/again… \(Loki is away\)/)).toBeVisible();
    expect(await screen.findByText('while away')).toBeVisible();
    await waitFor(() => expect(logs.connections).toHaveLength(2));
    logs.connections[1].push({
      kind: 'lines',
      lines: Array.from({ length: 1_000 }, (_, i) =>
        lineAt(Date.now(), `many ${i}`),
      ),
    });
    expect(await screen.findByText(/some were left out/)).toBeVisible();
    expect(await lastLine()).toContain('many 999');
    expect(address.search.get('follow')).toBe('1');
    (await list()).scrollTo({ top: 200 });
    expect(await screen.findByRole('button', { name: 'Follow' })).toBeVisible();
    expect(address.search.get('follow')).toBeNull();
  });

  it('zooms by keys, and back out', async () => {
    const user = userEvent.setup();
    const logs = withLines(100);
    openLogs('?span=15m', logs);
    const chart = await screen.findByRole('slider');
    expect(chart).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/100 lines \(10 error, 90 info\)/),
    );
    chart.focus();
    await user.keyboard(
      '{ArrowLeft}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}{Enter}',
    );
    await waitFor(() => expect(address.search.get('from')).not.toBeNull());
    const length = () =>
      Date.parse(address.search.get('to') ?? '') -
      Date.parse(address.search.get('from') ?? '');
    expect(length()).toBe(120_000);
    expect(screen.getByLabelText('From')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Zoom out' }));
    await waitFor(() => expect(length()).toBeGreaterThan(150_000));
  });

  it('says how lines get here when there are none, and what went wrong', async () => {
    const user = userEvent.setup();
    const logs = new LogsStandIn();
    openLogs('', logs);
    expect(
      await screen.findByText(/^There are no lines between/),
    ).toBeVisible();
    const how = screen.getByRole('region', { name: /sends its logs/ });
    expect(how).toHaveTextContent('portico.dev/logs-selector');
    expect(how).toHaveTextContent(
      /curl http:\/\/localhost:7007\/api\/logs\/loki.*"stream":\{"service":"basket"\}/,
    );
    logs.failure = new Error('The Loki did not answer');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText('The lines could not be loaded'),
    ).toBeVisible();
    logs.failure = undefined;
    logs.all = [lineAt(Date.now() - 1_000, 'it works')];
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('it works')).toBeVisible();
  });
});
