import { countFigure, type Figure, timeFigure } from '../figures/Figure';
import { timeUntil } from '../portal/timeUntil';
import type { Visitor } from '../portal/Visitor';
import { type Tick, watchTicks } from './inPage/watchTicks';
import type { Project } from './Project';

const STEPS = 5;
const LINES = 8;
const ASKED_MS = 1_000;

// Steps whose lines say when they were written; nothing is said before somebody reads it
const workflow = `on: push
jobs:
  ticks:
    runs-on: ubuntu-latest
    steps:
      - run: sleep 6
${`      - run: |
          echo "first $(date +%s%3N)"
          for i in $(seq ${LINES - 1}); do
            sleep 0.37
            echo "next $(date +%s%3N)"
          done
`.repeat(STEPS)}`;

async function readLive(
  { page }: Visitor,
  project: Project,
  message: string,
): Promise<Tick[]> {
  await page.goto(project.pipelines);
  await project.push(message);
  await page.getByRole('link', { name: message }).click();
  await page.evaluate(watchTicks);
  const read = () => page.evaluate(() => Object.values(window.ticks ?? {}));
  const isRead = async () => (await read()).length === STEPS * LINES;
  await project.untilEnded(message);
  await timeUntil(performance.now(), isRead);
  return read();
}

/** How long after a line was written it is in a page that follows the log. */
export async function measureLiveLog(
  visitor: Visitor,
  project: Project,
  rounds: number,
): Promise<Figure[]> {
  project.write(workflow);
  const ticks: Tick[] = [];
  for (let round = 0; round < rounds; round++) {
    const message = `Tell the time, ${round}`;
    ticks.push(...(await readLive(visitor, project, message)));
  }
  const of = (wanted: string) =>
    ticks
      .filter(({ kind }) => kind === wanted)
      .map(({ writtenAt, shownAt }) => shownAt - writtenAt);
  const [first, next] = ['first line of a step', 'lines after it'];
  return [
    countFigure(
      'lines that were read live',
      ticks.length,
      rounds * STEPS * LINES,
    ),
    timeFigure(`written → in the browser: ${first}`, of('first'), ASKED_MS),
    timeFigure(`written → in the browser: ${next}`, of('next'), ASKED_MS),
  ];
}
