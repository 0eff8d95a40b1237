import type { Figure } from '../figures/Figure';
import { openPages, pagesFigure } from '../portal/openPages';
import { otherPages } from '../portal/otherPages';
import type { Person } from '../portal/Person';
import type { Project } from './Project';

const BRANCHES = 6;
const MESSAGE = 'Sweep on many branches';

/** What somebody else waits for while pipelines run. */
export async function measureBusyRunner(
  other: Person,
  project: Project,
): Promise<Figure[]> {
  const branches = Array.from({ length: BRANCHES }, (_, at) => `branch-${at}`);
  await project.push(MESSAGE, branches);
  const ended = project.untilEnded(MESSAGE);
  const { times } = await openPages(other, otherPages, ended);
  return [pagesFigure(`${BRANCHES} pipelines`, times)];
}
