import type { Person } from '../portal/Person';
import { openPages, type PageTimes } from '../portal/openPages';
import { otherPages } from '../portal/otherPages';
import type { Project } from './Project';

const LINES = 200_000;
const LINE_PX = 20;
const MESSAGE = 'Say a lot';

// With a time before them these lines just fit into the longest log that a runner keeps
const workflow = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: |
          seq -f 'ok %06.0f - a basket is swept when it is thirty days old, and only then (src/sweepBaskets.ts)' ${LINES}
          exit 1
`;

/** The log of a job that has failed after many lines. */
export class LongLog {
  private constructor(
    /** The path of the run's page. */
    readonly path: string,
    /** What the job took, in milliseconds. */
    readonly ms: number,
    /** What others waited for meanwhile. */
    readonly meanwhile: PageTimes[],
  ) {}

  readonly lines = LINES;
  readonly message = MESSAGE;
  /** What it is high when all of its lines are known, in pixels. */
  readonly height = LINES * LINE_PX;

  static async write(project: Project, other: Person): Promise<LongLog> {
    project.write(workflow);
    await project.push(MESSAGE);
    const start = performance.now();
    const ended = project.untilEnded(MESSAGE);
    const { result, times } = await openPages(other, otherPages, ended);
    const path = `${project.pipelines}/${result[0].id}`;
    return new LongLog(path, performance.now() - start, times);
  }
}
