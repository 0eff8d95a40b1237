import type {
  ForgeServiceExit,
  ForgeServiceState,
} from '@portico/plugin-forge-common';

/** What a state is called. */
export const SERVICE_STATES: Record<ForgeServiceState, string> = {
  running: 'Running',
  starting: 'Starting',
  crashed: 'Crashed',
  stopped: 'Stopped',
  waiting: 'Waiting',
  'never-deployed': 'Never deployed',
  'runner-away': 'Unknown',
};

// Source: signal(7), of those that end processes
const SIGNALS: Record<number, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  6: 'SIGABRT',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM',
};

/** How a service ended, for people. */
export function describeExit({ code }: Pick<ForgeServiceExit, 'code'>): string {
  const signal = SIGNALS[code - 128];
  if (signal) {
    return `ended by ${signal}`;
  }
  return code === 0 ? 'ended by itself' : `failed with exit code ${code}`;
}

/** How often a service was started again. */
export const describeRestarts = (count: number) =>
  count === 1 ? 'started again once' : `started again ${count} times`;
