import { createHash } from 'node:crypto';

export interface WorldRun {
  number: number;
  branch: string;
  outcome: 'running' | 'failed' | 'good';
  sha: string;
  message: string;
  startedAt: Date;
  completedAt?: Date;
}

const RUNS = 45;
const FIRST = Date.parse('2026-01-05T10:00:00.000Z');
const HOUR_MS = 3_600_000;
const DURATION_MS = 34_000;

function outcomeOf(number: number): WorldRun['outcome'] {
  if (number === RUNS) {
    return 'running';
  }
  return number === RUNS - 1 ? 'failed' : 'good';
}

function createRun(number: number): WorldRun {
  const outcome = outcomeOf(number);
  const start = FIRST + number * HOUR_MS;
  return {
    number,
    branch: number % 10 === 0 ? 'feature' : 'main',
    outcome,
    sha: createHash('sha1').update(`${number}`).digest('hex'),
    message: `Change ${number}`,
    startedAt: new Date(start),
    completedAt:
      outcome === 'running' ? undefined : new Date(start + DURATION_MS),
  };
}

/** What has run, before a host tells it in its own words. */
export class World {
  readonly runs = Array.from({ length: RUNS }, (_, i) => createRun(RUNS - i));
  log = '';
  logEnded = false;

  find(number: number): WorldRun | undefined {
    return this.runs.find(run => run.number === number);
  }
}
