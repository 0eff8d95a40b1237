import fc from 'fast-check';
import { parseWorkflow } from '../workflow/parseWorkflow';

function problemOf(text: string): string {
  const { problems } = parseWorkflow(text, 'ci.yml');
  return problems?.[0].message ?? 'none';
}

const lines = [
  'on: push',
  'on:',
  '  push:',
  'jobs:',
  '  a:',
  '    steps:',
  '      - run: x',
  '    needs: a',
  '    if: ${{ x',
  '    strategy: { matrix: { a: [1] } }',
  'a: &a',
  'b: *a',
  '  - ',
  '{',
  '}',
  '[',
  ']',
  '? ',
  ': ',
  '!x',
  '%TAG',
  '---',
  '    <<: *a',
  "'",
  '"',
  '|',
  '>',
  '\t',
  '#',
  '__proto__:',
  '    env: { __proto__: 1 }',
  '    name: ${{ github }}',
];

describe('any file', () => {
  it('is a workflow or has problems with places', () => {
    const text = fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .array(fc.constantFrom(...lines), { maxLength: 25 })
          .map(list => list.join('\n')),
      },
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, source => {
        const { workflow, problems } = parseWorkflow(source, 'ci.yml');
        const found = problems ?? workflow.jobs.flatMap(job => job.problems);
        expect(Boolean(workflow)).toBe(!problems);
        expect(problems?.length).not.toBe(0);
        found.forEach(({ line, column, message }) => {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(source.split('\n').length + 1);
          expect(column).toBeGreaterThan(0);
          expect(message).toMatch(/\.$/);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('that would grow without end is refused', () => {
    const laughs = [...'bcdefgh']
      .map(
        (key, index) =>
          `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[index]}`)}]`,
      )
      .join('\n');
    expect(problemOf(`a: &a [1,1,1,1,1]\n${laughs}`)).toContain('20000 values');
    expect(problemOf('x'.repeat(200_000))).toContain('may have 131072');
    ['[', '- ', '{a: ', '? '].forEach(open =>
      expect(problemOf(open.repeat(6_000))).toContain('50 levels deep'),
    );
    expect(problemOf('[*x]')).toContain('No anchor &x');
    const keys = Array.from({ length: 15_000 }, (_, index) => `k${index}:`);
    expect(problemOf(keys.join('\n'))).toContain('20000 values');
    const deep = (inner: string) => '['.repeat(30) + inner + ']'.repeat(30);
    expect(problemOf(`a: &a ${deep('1')}\nb: ${deep('*a')}`)).toContain(
      '50 levels deep',
    );
    expect(problemOf('on: push\u0000')).toContain('no text has');
  });

  it('tells a limited number of problems, and some of every job', () => {
    const wrong = Array.from({ length: 80 }, (_, key) => `x${key}: 1`).join(
      ', ',
    );
    const text = `on: push\njobs:\n  a: { ${wrong} }\n  b: { ${wrong} }`;
    const { workflow } = parseWorkflow(text, 'ci.yml');
    expect(workflow?.jobs.map(job => job.problems.length)).toEqual([50, 50]);
    expect(workflow?.notes.map(note => note.job)).toEqual(['a', 'b']);
    const jobs = Array.from({ length: 257 }, (_, key) => `  j${key}: {}`);
    expect(problemOf(`on: push\njobs:\n${jobs.join('\n')}`)).toContain(
      'may have 256 jobs',
    );
  });
});
