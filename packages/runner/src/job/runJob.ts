import {
  type Assignment,
  type BackendClient,
  type JobClient,
  LeaseLostError,
  untilTaken,
} from '../backend';
import { JobLog, LogSender, Masks } from '../log';
import type { Sandbox } from '../sandbox';
import type { Limits, Settings } from '../settings';
import { JobFolder } from '../workspace';
import { executeJob, type JobEnd } from './executeJob';
import { explainError } from './explainError';
import type { JobEnvironment } from './JobEnvironment';
import { JobStops } from './JobStops';
import { keepLease } from './keepLease';

const minuteMs = 60_000;
const defaultMinutes = 60;
const mostMinutes = 360;

/** How long a runner that stops tries to report. */
const lastReportMs = 8_000;

/** What the runner's jobs share. */
export type RunnerParts = {
  backend: BackendClient;
  sandbox: Sandbox;
  settings: Settings;
  /** Where workspaces are made. */
  dir: string;
  /** Aborts when the runner stops. */
  signal: AbortSignal;
};

function masksOf({ secrets }: Assignment): Masks {
  const masks = new Masks();
  Object.values(secrets).forEach(value => masks.add(value));
  return masks;
}

function startClock({ timeoutMinutes }: Assignment, stops: JobStops) {
  const minutes = Math.min(timeoutMinutes ?? defaultMinutes, mostMinutes);
  return setTimeout(() => stops.stop('timed_out'), minutes * minuteMs);
}

/** What ends the tries to report: the loss of the job, and time, which begins when the job or the runner ends. */
function watchStops(
  lost: AbortSignal,
  { signal }: RunnerParts,
  stops: JobStops,
) {
  const late = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const endWithin = (ms: number) =>
    timers.push(setTimeout(() => late.abort(), ms));
  const onStop = () => {
    stops.stop('runner_stopped');
    endWithin(lastReportMs);
  };
  const onLost = () => stops.stop('lost');
  lost.addEventListener('abort', onLost, { once: true });
  signal.addEventListener('abort', onStop, { once: true });
  if (signal.aborted) {
    onStop();
  }
  return {
    signal: AbortSignal.any([lost, late.signal]),
    endWithin,
    end() {
      timers.forEach(timer => clearTimeout(timer));
      lost.removeEventListener('abort', onLost);
      signal.removeEventListener('abort', onStop);
    },
  };
}

function openLog(
  assignment: Assignment,
  client: JobClient,
  { signal, limits }: { signal: AbortSignal; limits: Limits },
) {
  const masks = masksOf(assignment);
  const sender = new LogSender(client, signal);
  return { masks, sender, log: new JobLog(sender, { masks, limits }) };
}

type JobReports = {
  sender: LogSender;
  client: JobClient;
  signal: AbortSignal;
};

/** Tells the backend all that it does not know yet, and that the job has ended. */
async function report(
  { completion, reporter }: JobEnd,
  { sender, client, signal }: JobReports,
): Promise<void> {
  await sender.flush();
  if (client.lost.aborted) {
    return;
  }
  // The end of the job counts, also when the backend has no use for a step.
  await reporter?.flush().catch(tellOf);
  await untilTaken(() => client.complete(completion), { signal });
}

/** Runs the job in a folder of its own, which is gone when it ends. */
async function execute(
  environment: Omit<JobEnvironment, 'folder'>,
  dir: string,
  signal: AbortSignal,
): Promise<JobEnd> {
  let folder: JobFolder | undefined;
  try {
    folder = new JobFolder(dir);
    return await executeJob({ ...environment, folder }, signal);
  } catch (error) {
    const message = explainError(error);
    environment.log.note(`##[error]${message}`);
    return {
      completion: { conclusion: 'failure', outputs: {}, error: message },
    };
  } finally {
    await folder?.remove().catch(tellOf);
  }
}

function tellOf(error: unknown): void {
  if (!(error instanceof LeaseLostError)) {
    process.stderr.write(`runner: ${error}\n`);
  }
}

/** Runs a job that was leased and reports it, unless it is lost. A fault of the job is no fault of this. */
export async function runJob(
  assignment: Assignment,
  parts: RunnerParts,
): Promise<void> {
  const { backend, sandbox, settings, dir } = parts;
  const { limits } = settings;
  const client = backend.forJob(assignment);
  const stops = new JobStops(limits.cleanupMs);
  const reports = watchStops(client.lost, parts, stops);
  const { signal } = reports;
  const ended = new AbortController();
  const lease = keepLease(client, {
    leaseSeconds: assignment.leaseSeconds,
    stops,
    signal: ended.signal,
  });
  const clock = startClock(assignment, stops);
  const { masks, sender, log } = openLog(assignment, client, {
    signal,
    limits,
  });
  const base = { assignment, client, sandbox, settings, log, masks, stops };
  try {
    const end = await execute(base, dir, signal);
    clearTimeout(clock);
    reports.endWithin(limits.reportMs);
    await report(end, { sender, client, signal });
  } catch (error) {
    tellOf(error);
  } finally {
    clearTimeout(clock);
    ended.abort();
    reports.end();
    await lease;
  }
}
