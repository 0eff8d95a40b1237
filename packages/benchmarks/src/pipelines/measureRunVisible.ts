import { type Figure, timeFigure } from '../figures/Figure';
import type { Visitor } from '../portal/Visitor';
import { whenShown } from './inPage/whenShown';
import type { Project } from './Project';

/** How long after git has pushed somebody who looks at the runs sees the new one. */
export async function measureRunVisible(
  { page }: Visitor,
  project: Project,
  rounds: number,
): Promise<Figure[]> {
  await page.goto(project.pipelines);
  await page.getByRole('list', { name: 'Runs' }).waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const message = `Sweep baskets once more, ${round}`;
    const [shownAt, pushedAt] = await Promise.all([
      page.evaluate(whenShown, message),
      project.push(message).then(() => Date.now()),
    ]);
    // The page may know before git has ended
    times.push(Math.max(0, shownAt - pushedAt));
    await project.untilEnded(message);
  }
  return [timeFigure('push → run visible', times, 2_000)];
}
