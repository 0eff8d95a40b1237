import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { History } from './History';
import { planCommits } from './planCommits';

const FILES = { 'README.md': '# Shop\n', 'src/a.ts': 'const A = 3;\n' };
const WRITES_ALL = 'files: [src/**, "*.md"]';
const head = (day: number) =>
  `  - author: Ann Lee <ann@larkspur.example>
    at: 2026-03-0${day}T09:14:00+01:00
    message: Work on day ${day}
    `;
const was = (replacements: string, file = 'src/a.ts') =>
  `\n    was: { ${file}: [${replacements}] }`;

describe('the history of a sample', () => {
  let file: string;

  const plan = async (
    yaml: string,
    files: Record<string, string | Buffer> = FILES,
  ) => {
    await writeFile(file, yaml);
    const history = await History.read(file);
    if (!history) {
      throw new Error('There is no history');
    }
    const read = Object.entries(files).map(([name, content]) => ({
      path: name,
      content: Buffer.from(content),
      executable: false,
    }));
    return planCommits(read, history);
  };

  beforeAll(async () => {
    file = path.join(await temporaryFolder(), 'shop.yaml');
  });
  afterAll(removeTemporaryFolders);

  it('goes from what files were to what they are', async () => {
    const changes = was(
      `{ now: 'A = 3', was: 'A = $1;\n\n      const B = 2' }, { now: "const A", was: '' }`,
    );
    const [first, second, ...more] = await plan(
      `commits:\n${head(1)}${WRITES_ALL}${changes}\n${head(2)}${WRITES_ALL}\n`,
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      author: { name: 'Ann Lee', email: 'ann@larkspur.example' },
      at: '2026-03-01T09:14:00+01:00',
      message: 'Work on day 1',
    });
    const texts = (files: typeof first.files) =>
      files.map(one => [one.path, one.content.toString('utf8')]);
    expect(texts(first.files)).toEqual([
      ['README.md', '# Shop\n'],
      ['src/a.ts', ' = $1;\nconst B = 2;\n'],
    ]);
    // what stays as it was is not written again
    expect(texts(second.files)).toEqual([['src/a.ts', 'const A = 3;\n']]);
    const hidden = { '.github/workflows/ci.yml': 'on: push\n' };
    expect(
      await plan(`commits:\n${head(1)}files: ['**']\n`, hidden),
    ).toHaveLength(1);
    const none = path.join(path.dirname(file), 'none.yaml');
    expect(await History.read(none)).toBeUndefined();
  });

  it.each([
    ['commits: [', 'line 1: '],
    ['', ': Invalid input: expected object, received undefined'],
    ['commits: []', 'commits, line 1: '],
    [
      `commits:\n${head(1)}${WRITES_ALL}\n    colour: red`,
      'commits[0], line 2: Unrecognized key: "colour"',
    ],
    [
      `commits:\n${head(1)}files: ['*.md', 3]`,
      'commits[0].files[1], line 5: Invalid input: expected string',
    ],
    [
      `commits:\n  - { author: Ann, at: 2026-03-01T09:14:00Z, message: A, files: [a] }`,
      'commits[0].author, line 2: write it as Name <name@example.com>',
    ],
    [
      `commits:\n${head(1).replace('+01:00', '')}files: [a]`,
      'commits[0].at, line 3: write a time with its offset',
    ],
    [
      `commits:\n${head(1)}files: [README.md, lib/**]`,
      "commits[0].files[1], line 5: 'lib/**' names no file of the folder",
    ],
    [
      `commits:\n${head(1)}files: [README.md]`,
      "commits[0].files, line 5: no commit names 'src/a.ts'",
    ],
    [
      `commits:\n${head(1)}${WRITES_ALL}${was('{ now: A = 3, was: A = 2 }')}`,
      "'src/a.ts' is not yet what it is today",
    ],
    [
      `commits:\n${head(1)}${WRITES_ALL}\n${head(2)}files: [README.md]`,
      'commits[1].files, line 9: this commit changes nothing',
    ],
    [
      `commits:\n${head(2)}${WRITES_ALL}\n${head(1)}files: [README.md]`,
      'commits[1].at, line 7: this is not after the commit before it',
    ],
    [
      `commits:\n${head(1)}files: ['*.md']${was('{ now: A, was: B }')}`,
      "commits[0].was.src/a.ts, line 6: 'src/a.ts' is none of the files",
    ],
    [
      `commits:\n${head(1)}${WRITES_ALL}${was('{ now: B, was: C }')}`,
      'commits[0].was.src/a.ts[0].now, line 6: this is not in the file',
    ],
    [
      `commits:\n${head(1)}${WRITES_ALL}${was(
        '{ now: "3", was: "4" }, { now: " ", was: m }',
      )}`,
      'commits[0].was.src/a.ts[1].now, line 6: this is in the file more than',
    ],
  ])('says where it is wrong: %#', async (yaml, problem) => {
    const error = await plan(yaml).catch(one => one);
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toContain(file);
    expect(error.message).toContain(problem);
  });

  it('does not take bytes for text', async () => {
    const yaml = `commits:\n${head(1)}files: ['*']${was(
      '{ now: A, was: B }',
      'a.png',
    )}`;
    const image = { 'a.png': Buffer.from([0xff, 0x41, 0x00]) };
    await expect(plan(yaml, image)).rejects.toThrow('the file is no text');
  });
});
