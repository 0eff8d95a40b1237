import { parseWorkflow } from '../workflow/parseWorkflow';
import { isTriggeredBy } from './isTriggeredBy';
import { matchPattern } from './matchPattern';
import { resolveInputs } from './resolveInputs';

function workflowOn(on: string) {
  const { workflow, problems } = parseWorkflow(
    `on: ${on}\njobs: { a: { steps: [run: x] } }`,
    'ci.yml',
  );
  expect(problems).toBe(undefined);
  return workflow!;
}

function pushes(on: string, refs: string[], changedPaths?: string[]): string[] {
  const workflow = workflowOn(on);
  return refs.filter(ref =>
    isTriggeredBy(workflow, { name: 'push', ref, changedPaths }),
  );
}

/** The documented examples: pattern, what it matches, and what it does not. */
const patterns: Array<[string, string[], string[]]> = [
  ['feature/*', ['feature/my-branch'], ['feature/a/b', 'feature']],
  ['feature/**', ['feature/beta-a/my-branch', 'feature/x'], ['feature']],
  ['*', ['main', 'README.md'], ['all/the/branches']],
  ['**', ['all/the/branches', 'every/tag', 'x'], []],
  ['*feature', ['mona-feature', 'feature'], ['feature-2', 'a/feature']],
  ['v2*', ['v2', 'v2.0', 'v2.9'], ['v1', 'v2/x']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1..1', 'v1.a.1']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**.js', ['index.js', 'src/js/app.js'], ['app.jsx']],
  [
    'docs/**/*.md',
    ['docs/README.md', 'docs/a/b/c.md'],
    ['README.md', 'docs/a.txt'],
  ],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/x', 'a/b/docs/c/d'], ['mydocs/a']],
  ['**/README.md', ['README.md', 'js/README.md'], ['xREADME.md']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src.js']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['post.md']],
  ['**/migrate-*.sql', ['migrate-1.sql', 'db/sept/migrate-v1.sql'], ['a.sql']],
  ['[CB]at', ['Cat', 'Bat'], ['cat', 'at', '[CB]at']],
  ['a\\*b\\[', ['a*b['], ['axb[']],
  ['[', ['['], ['']],
  ['😊?x', ['x', '😊x'], ['😊😊x']],
  ['.*', ['.x'], ['ax', 'x']],
];

describe('matchPattern', () => {
  it.each(patterns)('%s', (pattern, yes, no) => {
    expect(yes.filter(text => !matchPattern(pattern, text))).toEqual([]);
    expect(no.filter(text => matchPattern(pattern, text))).toEqual([]);
  });

  // what took exponential time would take longer than a test may
  it('takes no longer for a pattern that is made to', () => {
    expect(matchPattern('**/**/**/**/**/*a*a*a*a*a*b', 'a/'.repeat(500))).toBe(
      false,
    );
  });
});

describe('isTriggeredBy', () => {
  const main = 'refs/heads/main';
  const release = 'refs/heads/releases/1';
  const alpha = 'refs/heads/releases/1-alpha';
  const tag = 'refs/tags/v1';
  const all = [main, release, alpha, tag];

  it('goes by filters of branches and tags', () => {
    expect(pushes('push', all)).toEqual(all);
    expect(pushes('[push]', all)).toEqual(all);
    expect(pushes('workflow_dispatch', all)).toEqual([]);
    expect(pushes('{push: {branches: main}}', all)).toEqual([main]);
    expect(pushes('{push: {branches-ignore: [main]}}', all)).toEqual([
      release,
      alpha,
    ]);
    expect(
      pushes("{push: {branches: ['releases/**', '!**-alpha']}}", all),
    ).toEqual([release]);
    expect(
      pushes("{push: {branches: ['!x', '**', '!**-alpha', '**/1-*']}}", all),
    ).toEqual([main, release, alpha]);
    expect(pushes("{push: {tags: ['v*']}}", all)).toEqual([tag]);
    expect(pushes("{push: {tags-ignore: ['v*']}}", all)).toEqual([]);
    expect(pushes("{push: {branches: [main], tags: ['v*']}}", all)).toEqual([
      main,
      tag,
    ]);
  });

  it('goes by filters of paths', () => {
    const some = "{push: {paths: ['src/**', '!src/**.md']}}";
    expect(pushes(some, all, ['src/a.md', 'b'])).toEqual([tag]);
    expect(pushes(some, all, ['src/a.md', 'src/a.js'])).toEqual(all);
    expect(pushes(some, all)).toEqual(all);
    const others = "{push: {branches: [main], paths-ignore: ['**.md']}}";
    expect(pushes(others, all, ['a.md', 'b/c.md'])).toEqual([]);
    expect(pushes(others, all, ['a.md', 'b/c.js'])).toEqual([main]);
    expect(pushes(others, all, [])).toEqual([]);
    expect(pushes(others, all, Array(1001).fill('a.md'))).toEqual([main]);
  });

  it('starts by hand only what asks for it', () => {
    const event = { name: 'workflow_dispatch' as const, ref: main };
    expect(isTriggeredBy(workflowOn('push'), event)).toBe(false);
    expect(isTriggeredBy(workflowOn('[push, workflow_dispatch]'), event)).toBe(
      true,
    );
  });
});

describe('resolveInputs', () => {
  const workflow = workflowOn(`
  workflow_dispatch:
    inputs:
      text:
      needed: { required: true }
      flag: { type: boolean, default: true }
      off: { type: boolean }
      count: { type: number, default: 2 }
      place: { type: choice, options: [a, b] }`);

  it('fills in defaults and converts', () => {
    expect(resolveInputs(workflow, { needed: 'x' })).toEqual({
      inputs: {
        text: '',
        needed: 'x',
        flag: true,
        off: false,
        count: 2,
        place: 'a',
      },
    });
    const given = {
      needed: 1,
      flag: 'false',
      off: true,
      count: '3',
      place: 'b',
    };
    expect(resolveInputs(workflow, given).inputs).toEqual({
      text: '',
      needed: '1',
      flag: false,
      off: true,
      count: 3,
      place: 'b',
    });
    expect(resolveInputs(workflowOn('push'))).toEqual({ inputs: {} });
  });

  it('tells all that is wrong', () => {
    const given = { flag: 'yes', count: 'x', place: 'c', text: {}, more: 1 };
    expect(resolveInputs(workflow, given)).toEqual({
      problems: [
        'There is no input `more`.',
        'The input `text` must be a string.',
        'The input `needed` is needed.',
        'The input `flag` must be a boolean.',
        'The input `count` must be a number.',
        'The input `place` must be one of: a, b.',
      ],
    });
  });
});
