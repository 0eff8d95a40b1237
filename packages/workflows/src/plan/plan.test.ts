import type { JsonObject } from '../expressions';
import { parseWorkflow } from '../workflow/parseWorkflow';
import { expandMatrix } from './expandMatrix';
import { planJobs } from './planJobs';
import { combineResults, statusOfNeeds } from './statusOfNeeds';

function parse(jobs: string) {
  const { workflow, problems } = parseWorkflow(`on: push\n${jobs}`, 'ci.yml');
  expect(problems).toBe(undefined);
  return workflow!;
}

describe('expandMatrix', () => {
  it('combines lists in their order', () => {
    const matrix = { version: [10, 12], os: ['ubuntu', 'windows'] };
    expect(expandMatrix(matrix)).toEqual([
      { version: 10, os: 'ubuntu' },
      { version: 10, os: 'windows' },
      { version: 12, os: 'ubuntu' },
      { version: 12, os: 'windows' },
    ]);
  });

  it('includes as the documented example does', () => {
    const include: JsonObject[] = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ];
    const matrix: JsonObject = {
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include,
    };
    expect(expandMatrix(matrix)).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
    expect(expandMatrix({ include: [{ a: 1 }, { a: 2, b: 3 }] })).toEqual([
      { a: 1 },
      { a: 2, b: 3 },
    ]);
  });

  it('excludes what matches in part, before it includes', () => {
    const matrix: JsonObject = {
      os: [{ name: 'linux', size: 1 }, 'windows'],
      node: [20, '22'],
      exclude: [
        { os: { name: 'linux' }, node: 22 },
        { os: 'WINDOWS', node: 20 },
        { other: 1 },
        { os: [1] },
      ],
      include: [{ os: 'windows', node: 20 }],
    };
    expect(expandMatrix(matrix)).toEqual([
      { os: { name: 'linux', size: 1 }, node: 20 },
      { os: 'windows', node: '22' },
      { os: 'windows', node: 20 },
    ]);
  });

  it('refuses what is no matrix, and one that is too large', () => {
    const list = Array(100).fill(1);
    expect(() => expandMatrix([1])).toThrow('a map of lists');
    expect(() => expandMatrix({ a: [] })).toThrow('`a` of the matrix');
    expect(() => expandMatrix({ a: 1 })).toThrow('at least one value');
    expect(() => expandMatrix({ include: [1] })).toThrow('a list of maps');
    expect(() =>
      expandMatrix({ a: list, b: list, c: list, d: list, e: list }),
    ).toThrow('more than 4096');
  });
});

describe('planJobs', () => {
  it('plans one job for each combination', () => {
    const workflow = parse(`
jobs:
  build:
    runs-on: x
    timeout-minutes: 3
    steps: [run: x]
  test:
    name: Test
    needs: [build, build]
    if: always()
    runs-on: x
    continue-on-error: \${{ matrix.node == 24 }}
    timeout-minutes: \${{ matrix.node }}
    strategy:
      max-parallel: 2
      fail-fast: \${{ github.ref != 'main' }}
      matrix: { node: [22, 24], set: ['\${{ inputs.set }}'], deep: [{ a: [1, true] }] }
    steps: [run: x]
  named:
    name: On \${{ matrix.os }} of \${{ github.ref }}
    runs-on: x
    strategy: { matrix: { os: [linux] } }
    steps: [run: x]
  long:
    runs-on: x
    strategy: { matrix: { os: [${'x'.repeat(200)}] } }
    steps: [run: x]`);
    const context = { github: { ref: 'main' }, inputs: { set: 's' } };
    const { jobs } = planJobs(workflow, context);
    expect(jobs?.slice(0, 4)).toEqual([
      {
        key: 'build',
        jobId: 'build',
        name: 'build',
        needs: [],
        timeoutMinutes: 3,
        continueOnError: false,
        failFast: false,
        problems: [],
      },
      {
        key: 'test:1',
        jobId: 'test',
        name: 'Test (22, s, 1, true)',
        needs: ['build'],
        if: 'always()',
        matrix: { node: 22, set: 's', deep: { a: [1, true] } },
        timeoutMinutes: 22,
        continueOnError: false,
        failFast: false,
        maxParallel: 2,
        problems: [],
      },
      expect.objectContaining({
        key: 'test:2',
        name: 'Test (24, s, 1, true)',
        continueOnError: true,
      }),
      expect.objectContaining({ key: 'named:1', name: 'On linux of main' }),
    ]);
    expect(jobs?.[4].name).toHaveLength(100);
    expect(jobs).toHaveLength(5);
  });

  it('fails a job that cannot be planned, and only it', () => {
    const workflow = parse(`
jobs:
  unsupported:
    name: Unsupported
    runs-on: x
    container: node
    steps: [run: x]
  matrix:
    runs-on: x
    strategy: { matrix: { os: "\${{ fromJSON('{') }}" } }
    steps: [run: x]
  nothing:
    runs-on: x
    strategy: { matrix: { os: [a], exclude: [{ os: a }] } }
    steps: [run: x]
  minutes:
    runs-on: x
    timeout-minutes: \${{ github.missing }}
    steps: [run: x]
  fine:
    needs: [unsupported]
    runs-on: x
    steps: [run: x]`);
    const { jobs } = planJobs(workflow);
    expect(
      jobs?.map(({ key, name, problems }) => [key, name, problems]),
    ).toEqual([
      [
        'unsupported',
        'Unsupported',
        [expect.objectContaining({ line: 7, column: 5, job: 'unsupported' })],
      ],
      [
        'matrix',
        'matrix',
        [
          {
            line: 11,
            column: 5,
            job: 'matrix',
            message: 'fromJSON() needs JSON and got a text that is none.',
          },
        ],
      ],
      ['nothing', 'nothing', [expect.objectContaining({ line: 15 })]],
      ['minutes', 'minutes', [expect.objectContaining({ line: 17 })]],
      ['fine', 'fine', []],
    ]);
  });

  it('fails the run when there are too many jobs', () => {
    const list = JSON.stringify([...Array(130).keys()]);
    const job = `{ runs-on: x, strategy: { matrix: { n: ${list} } }, steps: [run: x] }`;
    const workflow = parse(`jobs:\n  a: ${job}\n  b: ${job}`);
    expect(planJobs(workflow)).toEqual({
      problems: [
        {
          line: 4,
          column: expect.any(Number),
          message:
            'A run may have 256 jobs; with the matrix of `b` this has more.',
        },
      ],
    });
  });
});

describe('results', () => {
  it('give the status of what needs them', () => {
    expect(statusOfNeeds([])).toBe('success');
    expect(statusOfNeeds(['success', 'success'])).toBe('success');
    expect(statusOfNeeds(['success', 'skipped'])).toBe('skipped');
    expect(statusOfNeeds(['skipped', 'failure'])).toBe('failure');
    expect(statusOfNeeds(['cancelled'])).toBe('skipped');
    expect(statusOfNeeds(['failure'], { runCancelled: true })).toBe(
      'cancelled',
    );
  });

  it('of combinations become one', () => {
    expect(combineResults(['success', 'success'])).toBe('success');
    expect(combineResults(['cancelled', 'failure'])).toBe('failure');
    expect(combineResults(['cancelled', 'success'])).toBe('cancelled');
    expect(combineResults(['skipped', 'skipped'])).toBe('skipped');
    expect(combineResults(['skipped', 'success'])).toBe('success');
  });
});
