import { describeService } from './describeService';

const read = (files: Record<string, string>) =>
  describeService(
    {
      listFiles: async () =>
        Object.entries(files).map(([path, text]) => ({
          path,
          size: text.length,
        })),
      readFile: async (_commit, path) => Buffer.from(files[path]),
    },
    'c',
  );

const start = '{"scripts":{"start":"node main.ts"}}';
const component = 'kind: Component\nmetadata: { name: basket }';

describe('describeService', () => {
  it('reads what is run and its name', async () => {
    const yaml = `kind: API\nmetadata: { name: api }\n---\n${component}`;
    const files = { 'package.json': start, 'catalog-info.yaml': yaml };
    expect(await read(files)).toEqual({
      service: { name: 'basket', command: 'node main.ts' },
      runsByItself: false,
    });
    files['catalog-info.yaml'] = `${component}\nspec: { type: service }`;
    expect(await read(files)).toMatchObject({ runsByItself: true });
  });

  it.each([
    [{}, 'no package.json'],
    [{ 'package.json': '{"scripts"' }, 'not JSON'],
    [{ 'package.json': 'null' }, "no 'start'"],
    [{ 'package.json': '{"scripts":{"start":[1]}}' }, "no 'start'"],
    [{ 'package.json': '{"scripts":{"start":"  "}}' }, "no 'start'"],
    [
      { 'package.json': `{"scripts":{"start":"${'x'.repeat(3_000)}"}}` },
      'no command of up to',
    ],
    [{ 'package.json': ' '.repeat(300_000) }, 'more than 256 KB'],
    [{ 'package.json': start }, 'no catalog-info.yaml'],
    [
      { 'package.json': start, 'catalog-info.yaml': 'kind: API' },
      'no component',
    ],
    [{ 'package.json': start, 'catalog-info.yaml': 'a: [&a' }, 'no component'],
    [
      {
        'package.json': start,
        'catalog-info.yaml': 'kind: Component\nmetadata: { name: "a\\"} b" }',
      },
      'no component',
    ],
    [
      {
        'package.json': start,
        'catalog-info.yaml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh']
          .map((l, i) => `${l}: &${l} [${Array(10).fill(`*${'abcdefg'[i]}`)}]`)
          .join('\n')}\n${component}`,
      },
      'no component',
    ],
  ])('says what is missing: %#', async (files, reason) => {
    expect(await read(files as Record<string, string>)).toEqual({
      reason: expect.stringContaining(reason),
    });
  });
});
