import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceText } from '../source';
import { createMarkdown } from './createMarkdown';
import type { PageEnv } from './PageEnv';
import * as rules from './rules';

const folder = join(__dirname, '__fixtures__');

type Golden = {
  /** May end with options in JSON: `a formula {"math":true}`; `resolve` shows which links the site is asked for. */
  name: string;
  input: string;
  /** What follows the input: HTML, then a line `! 3: …` for each warning. */
  expected: string;
};

/** Cases as in markdown-it's own fixtures: a name, and input and output closed off by lines with a dot. */
function readGoldens(file: string): Golden[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [
    ...text.matchAll(/^(\S.*)\n\.\n([\s\S]*?)\n?^\.\n([\s\S]*?)^\.$/gm),
  ].map(([, name, input, expected]) => ({ name, input, expected }));
}

function render(input: string, name: string): string {
  const warnings: string[] = [];
  const [json = '{}'] = /\{.*\}$/.exec(name) ?? [];
  const { resolve, ...options } = JSON.parse(json);
  const env: PageEnv = {
    source: SourceText.of('index.md', input),
    headings: [],
    warn: (message, line) =>
      warnings.push(
        `! ${line === undefined ? '' : `${line + 1}: `}${message}\n`,
      ),
    resolveLink: resolve
      ? (href, line, kind) => `${kind}:${line + 1}:${href}`
      : undefined,
  };
  return createMarkdown(options).render(input, env) + warnings.join('');
}

const files = readdirSync(folder);

it('has goldens of every rule', () => {
  expect(files.sort()).toEqual(
    Object.keys(rules)
      .map(rule => `${rule}.txt`)
      .sort(),
  );
});

describe.each(files)('%s', file => {
  const goldens = readGoldens(file);
  it('has cases', () => expect(goldens).not.toEqual([]));
  it.each(goldens)('$name', ({ name, input, expected }) => {
    expect(render(input, name)).toBe(expected);
  });
});
