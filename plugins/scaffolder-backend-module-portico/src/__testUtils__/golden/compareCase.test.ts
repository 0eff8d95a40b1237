import { compareCase } from './compareCase';
import type { GoldenCase } from './GoldenCase';
import { inspectProject } from './inspectProject';
import { runCommand } from './runCommand';

const golden: GoldenCase = {
  template: 'thing',
  name: 'complete',
  description: 'Everything is filled in',
  inputs: {},
};

const rendered = {
  files: new Map([
    ['a.yaml', 'one:\n  two:\n    - three\n'],
    ['b.txt', 'something'],
  ]),
  links: { Repository: 'http://here' },
};

describe('a case of a template', () => {
  it('says which file, snippet or link differs', () => {
    const files = ['a.yaml', 'c.txt'];
    expect(compareCase({ ...golden, files }, rendered)).toEqual([
      'c.txt is expected, and was not made',
      'b.txt was made, and is not listed under files',
    ]);
    const snippets = {
      'a.yaml': ['two:\n  - three\n', 'four'],
      'd.txt': ['x'],
    };
    const [missing, noFile, ...others] = compareCase(
      { ...golden, snippets },
      rendered,
    );
    expect(missing).toMatch(
      /^a\.yaml does not hold\n {4}\| four\n {2}It is\n {4}\| one:/,
    );
    expect(noFile).toBe('d.txt is expected, and was not made');
    expect(others).toEqual([]);
    const absent = { 'b.txt': ['thing', 'nothing'] };
    expect(compareCase({ ...golden, absent }, rendered)).toEqual([
      expect.stringMatching(/^b\.txt holds\n {4}\| thing\n/),
    ]);
    const links = { Repository: 'http://there' };
    expect(compareCase({ ...golden, links }, rendered)).toEqual([
      'The link "Repository" leads to http://here, and not to http://there',
    ]);
  });

  it('tells a refusal from another, and from none', () => {
    const refused = { ...golden, refused: 'no such owner' };
    expect(compareCase(refused, rendered)).toHaveLength(1);
    const error = 'Error: no such owner here';
    expect(compareCase(refused, { ...rendered, error })).toEqual([]);
    expect(compareCase(golden, { ...rendered, error })).toEqual([
      `It was refused: ${error}`,
    ]);
    expect(compareCase(refused, { ...rendered, error: 'broken' })[0]).toContain(
      '| broken',
    );
  });

  it('finds what no project may have', async () => {
    const entity = (ref: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: ok, annotations: {a.b/c: d}}\nspec: {type: x, definition: {$text: ${ref}}}\n`;
    const problems = await inspectProject(
      new Map([
        ['catalog-info.yaml', entity('/openapi.json')],
        ['package.json', '{"dependencies":{"left":"1"}}'],
        ['mkdocs.yml', 'nav: [{Start: index.md}]'],
        ['docs/other.md', '${{ values.name }}'],
      ]),
    );
    expect(problems).toEqual([
      'docs/other.md holds a placeholder',
      'catalog-info.yaml, API ok: /openapi.json is not relative',
      'catalog-info.yaml, API ok: /openapi.json was not made',
      'mkdocs.yml names docs/index.md, which was not made',
      'mkdocs.yml does not name docs/other.md',
      'package.json has dependencies',
      'package.json does not say which Node it wants',
      'There is no pipeline',
    ]);
    const notice = new Map([['NOTICE.md', '# Notice']]);
    expect(await inspectProject(notice)).toEqual([]);
  });

  it('shows what a failing command printed', async () => {
    const run = (code: string) => runCommand(['node', '-e', code], __dirname);
    expect(await run('process.exit(0)')).toBeUndefined();
    expect(await run('console.log("oh no"); process.exit(3)')).toBe(
      'node -e console.log("oh no"); process.exit(3) ended with 3:\noh no\n',
    );
  });
});
