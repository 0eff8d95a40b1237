import { checkGolden, listGoldens } from './__testUtils__/goldens';
import { formatProblem } from './Problem';
import { parseWorkflow } from './workflow/parseWorkflow';

describe('parseWorkflow', () => {
  it.each(listGoldens('parsed'))('reads %s', name => {
    checkGolden('parsed', name, text => {
      const { workflow } = parseWorkflow(text, '.github/workflows/ci.yml');
      expect(workflow?.jobs.flatMap(job => job.problems)).toEqual([]);
      return JSON.stringify(workflow, null, 2);
    });
  });

  it.each(listGoldens('problems'))('tells what is wrong in %s', name => {
    checkGolden('problems', name, text => {
      const { workflow, problems } = parseWorkflow(text, 'ci.yml');
      const all = problems ?? workflow.jobs.flatMap(job => job.problems);
      expect(all.length).toBeGreaterThan(0);
      expect(all.every(({ job }) => (job === undefined) === !workflow)).toBe(
        true,
      );
      return all.map(problem => formatProblem('ci.yml', problem)).join('\n');
    });
  });
});
