import type { ForgeCheck } from '@portico/plugin-forge-common';

type Standing = Pick<ForgeCheck, 'status' | 'conclusion'>;

/** How a run stands, for the eye: what has not ended, or how it ended. */
export type Outcome =
  | Exclude<ForgeCheck['status'], 'completed'>
  | NonNullable<ForgeCheck['conclusion']>;

export const outcomeOf = ({ status, conclusion }: Standing): Outcome =>
  status === 'completed' ? conclusion ?? 'skipped' : status;

export const isActive = ({ status }: Standing) => status !== 'completed';

export const OUTCOME_TEXTS: Record<Outcome, string> = {
  queued: 'Waiting',
  in_progress: 'Running',
  success: 'Succeeded',
  failure: 'Failed',
  timed_out: 'Timed out',
  cancelled: 'Cancelled',
  skipped: 'Skipped',
};
