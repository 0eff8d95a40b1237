import type { World, WorldRun } from '../World';

const RUN_ID = 30_433_600;
const JOB_ID = 399_444_000;

export const runIdOf = (number: number) => `${RUN_ID + number}`;
export const jobIdOf = (run: WorldRun, index: number) =>
  JOB_ID + run.number * 10 + index;
export const toNumber = (runId: string) => Number(runId) - RUN_ID;

/** How one kind of host says what there is. */
export interface ActionsShapes {
  run(run: WorldRun): object;
  jobs(run: WorldRun, world: World): { id: number }[];
  workflows: object;
  /** How many there are at most on a page. */
  mostPerPage: number;
  /** What it calls that. */
  perPage: 'per_page' | 'limit';
  hasLinks: boolean;
  /** What it answers to a rerun and a cancel; nothing by those that cannot. */
  controls?: { rerun: number; cancel: number };
}

export const time = (date: Date | undefined) =>
  date?.toISOString().replace('.000Z', 'Z');

export function progress({ outcome }: WorldRun) {
  return outcome === 'running'
    ? { status: 'in_progress', conclusion: null }
    : {
        status: 'completed',
        conclusion: outcome === 'good' ? 'success' : 'failure',
      };
}

/** How the first job of a run is, which ends with the log. */
export function jobProgress(run: WorldRun, world: World) {
  return run.outcome === 'running' && world.logEnded
    ? { status: 'completed', conclusion: 'success' }
    : progress(run);
}
