import { jobOf, stepOf } from '../../__testUtils__/runData';
import { ansiSpans } from './ansiSpans';
import { failingLine } from './failingLine';
import { logRows, placeOfLine, rowOfStep } from './logRows';
import { LogSearch } from './LogSearch';
import { LogText, MAX_LINE } from './LogText';
import { parseLine } from './parseLine';
import { splitByMatch } from './splitByMatch';

const E = '\u001b';
const logOf = (...parts: string[]) => {
  const log = new LogText();
  parts.forEach(part => log.append(part));
  return log;
};
const open = { isStepOpen: () => true, isGroupOpen: () => true };
const closed = { isStepOpen: () => false, isGroupOpen: () => false };

describe('LogText', () => {
  it('joins lines that come in parts, colours that hold over lines and cut lines', () => {
    const log = logOf('a', 'b\n##[gro', 'up]c\n', `${E}[31`, `mred\nstill\n`);
    expect(log.lines).toEqual(['ab', '##[group]c', `${E}[31mred`, 'still']);
    expect([...log.marks]).toEqual([[1, 'group']]);
    expect(log.coloursBefore(2)).toBe('');
    expect(log.coloursBefore(3)).toBe(`${E}[31m`);
    log.append(`${E}[0mplain\nnext\n`);
    expect(log.coloursBefore(5)).toBe('');
    const version = log.version;
    log.append('');
    expect(log.version).toBe(version);
    log.append('x'.repeat(MAX_LINE * 2));
    log.append('more\nend\n');
    expect(log.lines.at(-2)).toHaveLength(MAX_LINE);
    expect(log.lines.at(-1)).toBe('end');
  });

  it('takes 200,000 lines in parts', () => {
    const text = Array.from(
      { length: 200_000 },
      (_, line) =>
        `2026-03-01T10:00:00.0000000Z ${E}[32mok${E}[0m ${line} a test passed, as it always has\n`,
    ).join('');
    const log = logOf(text.slice(0, 5_000_000), text.slice(5_000_000));
    expect(logRows(log, [], open)).toHaveLength(200_000);
    expect(new LogSearch().find(log, 'ok 199999')).toEqual([199_999]);
  });
});

it('reads times and the markers of hosts', () => {
  const time = '2026-03-01T10:00:00.1234567Z';
  expect(parseLine(`${time} hello`)).toEqual({
    kind: 'text',
    text: 'hello',
    time,
  });
  const kinds: Record<string, [string, string]> = {
    '##[group]Run npm test': ['group', 'Run npm test'],
    '##[endgroup]': ['endgroup', ''],
    '::error file=a.js,line=1::broken': ['error', 'broken'],
    '##[warning]careful': ['warning', 'careful'],
    'a ##[error]': ['text', 'a ##[error]'],
    '10%\r50%\r100%': ['text', '100%'],
    'windows\r': ['text', 'windows'],
    [`section_start:1:prepare[collapsed=true]\r${E}[0KPrepare`]: [
      'group',
      `${E}[0KPrepare`,
    ],
    [`section_end:1:prepare\r${E}[0K`]: ['endgroup', `${E}[0K`],
  };
  for (const [raw, [kind, text]] of Object.entries(kinds)) {
    expect(parseLine(raw)).toEqual({ kind, text });
  }
});

it('gives text by its colours, and nothing but text', () => {
  const shown = (line: string, before?: string) =>
    ansiSpans(line, before).map(({ text, color, background, decorations }) => [
      text,
      color ?? background ?? decorations,
    ]);
  expect(shown('<b>plain</b>')).toEqual([['<b>plain</b>', undefined]]);
  expect(shown(`${E}[31mred${E}[0m rest`)).toEqual([
    ['red', '1'],
    [' rest', undefined],
  ]);
  expect(shown(`on${E}[0m`, `${E}[93m`)).toEqual([['on', '11']]);
  expect(shown(`${E}[38;5;196mx`)).toEqual([['x', '255, 0, 0']]);
  expect(shown(`${E}[38;5;244mx`)).toEqual([['x', '128, 128, 128']]);
  expect(shown(`${E}[38;2;1;2;3mx`)).toEqual([['x', '1, 2, 3']]);
  expect(shown(`${E}[44mx`)).toEqual([['x', '4']]);
  expect(shown(`${E}[1mx${E}[22m`)[0]).toEqual(['x', 'bold']);
  expect(shown(`${E}[8mhidden`)).toEqual([['hidden', undefined]]);
  expect(shown(`${E}[2K${E}[1Gx\u0000\u0007`)).toEqual([['x', undefined]]);
  expect(shown(`${E}]8;;https://x.test\u0007link${E}]8;;\u0007`)).toEqual([
    ['link', undefined],
  ]);
});

it('lays lines out under their steps and groups', () => {
  const log = logOf('0\n##[group]1\n2\n##[endgroup]\n4\n5\n');
  const steps = [
    stepOf(1, 'a', { firstLine: 1 }),
    stepOf(2, 'b'),
    stepOf(3, 'c', { firstLine: 5 }),
    stepOf(4, 'd'),
  ];
  const [a, b, c, d] = [0, 1, 2, 3].map(rowOfStep);
  expect(logRows(log, steps, open)).toEqual([0, a, 1, 2, 4, b, c, 5, d]);
  expect(logRows(log, steps, closed)).toEqual([0, a, b, c, d]);
  const folded = { ...open, isGroupOpen: () => false };
  expect(logRows(log, [], folded)).toEqual([0, 1, 4, 5]);
  const beyond = [stepOf(1, 'a', { firstLine: 99 })];
  expect(logRows(log, beyond, open)).toEqual([0, 1, 2, 4, 5, a]);
  expect(placeOfLine(2, log, steps)).toEqual({ step: 0, group: 1 });
  expect(placeOfLine(4, log, steps)).toEqual({ step: 0 });
  expect(placeOfLine(5, log, steps)).toEqual({ step: 2 });
  expect(placeOfLine(0, log, steps)).toEqual({ step: undefined });
});

it('knows the line that a failure ends with', () => {
  const failure = { conclusion: 'failure' } as const;
  const log = logOf('0\n1\n##[error]2\n3\n##[group]4\n##[endgroup]\n6\n');
  const lineOf = (conclusions: ('success' | 'failure')[], starts: number[]) =>
    failingLine(
      log,
      jobOf('a', {
        steps: starts.map((firstLine, index) =>
          stepOf(index + 1, 'x', { firstLine, conclusion: conclusions[index] }),
        ),
      }),
    );
  expect(lineOf(['failure', 'failure'], [0, 6])).toBe(2);
  expect(lineOf(['success', 'failure', 'success'], [0, 3, 6])).toBe(4);
  expect(lineOf(['success', 'success'], [0, 3])).toBeUndefined();
  expect(lineOf(['success', 'failure'], [0, 99])).toBeUndefined();
  expect(failingLine(log, jobOf('a', failure))).toBe(2);
  expect(failingLine(log, jobOf('a'))).toBeUndefined();
  expect(failingLine(logOf(), jobOf('a', failure))).toBeUndefined();
});

it('finds text in any case, within colours, and as it comes in', () => {
  const log = logOf(`one\nT${E}[1mW${E}[0mo\n`, 'th');
  const search = new LogSearch();
  expect(search.find(log, 'two')).toEqual([1]);
  expect(search.find(log, 'three')).toEqual([]);
  log.append('ree\nthree\n');
  const found = search.find(log, 'three');
  expect(found).toEqual([2, 3]);
  expect(search.find(log, 'three')).toBe(found);
  expect(search.find(log, '')).toEqual([]);
  expect(splitByMatch('aBab', 'AB').map(({ text }) => text)).toEqual([
    'aB',
    'ab',
  ]);
  expect(splitByMatch('xaby', 'ab').map(({ isMatch }) => isMatch)).toEqual([
    false,
    true,
    false,
  ]);
  expect(splitByMatch('x', '')).toEqual([{ text: 'x', isMatch: false }]);
});
