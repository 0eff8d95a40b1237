import { createMockDirectory } from '@backstage/backend-test-utils';
import { compareCase } from './__testUtils__/golden/compareCase';
import {
  type GoldenCase,
  listTemplates,
  readGoldenCases,
} from './__testUtils__/golden/GoldenCase';
import { inspectProject } from './__testUtils__/golden/inspectProject';
import { renderCase, writeFiles } from './__testUtils__/golden/renderCase';
import { runCommand } from './__testUtils__/golden/runCommand';
import { startScaffolder } from './__testUtils__/golden/startScaffolder';

const wanted = process.env.PORTICO_TEMPLATES?.split(',').filter(Boolean);
const cases = readGoldenCases().filter(
  ({ template }) => !wanted?.length || wanted.includes(template),
);

const config = {
  integrations: {
    gitea: [
      {
        host: 'localhost:7007',
        baseUrl: 'http://localhost:7007/api/forge',
        username: 'portal',
        password: 'unused',
      },
    ],
  },
  portico: { scm: { default: { host: 'localhost:7007' } } },
};

describe('templates', () => {
  const folder = createMockDirectory();
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder(config, folder.path);
  });
  afterAll(() => scaffolder.stop());

  async function findDifferences(golden: GoldenCase): Promise<string[]> {
    const rendered = await renderCase(scaffolder.url, golden);
    const differences = compareCase(golden, rendered);
    if (golden.refused !== undefined || rendered.error) return differences;
    const project = folder.resolve(`made/${golden.template}/${golden.name}`);
    writeFiles(rendered.files, project);
    const failures: string[] = [];
    for (const command of golden.run ?? []) {
      const failure = await runCommand(command, project);
      if (failure) failures.push(failure);
    }
    const problems = await inspectProject(rendered.files);
    return [...differences, ...problems, ...failures];
  }

  it.each(cases.map(golden => [golden.template, golden.name, golden] as const))(
    '%s: %s',
    async (_template, _name, golden) => {
      const report = (await findDifferences(golden)).join('\n\n');
      // An error is shown as it is; a value would have its quotes escaped
      expect(() => {
        if (report) throw new Error(report);
      }).not.toThrow();
    },
  );

  it('every template has cases', () => {
    const names = wanted?.length ? wanted : listTemplates();
    expect(names).not.toEqual([]);
    const covered = new Set(cases.map(({ template }) => template));
    expect(names.filter(name => !covered.has(name))).toEqual([]);
  });
});
