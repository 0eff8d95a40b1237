import type {
  PipelineConclusion,
  PipelineStatus,
} from '@portico/plugin-pipelines-common';

/** How something stands, for the eye: what has not ended, or how it ended. */
export type Outcome = PipelineConclusion | Exclude<PipelineStatus, 'completed'>;

type Standing = { status: PipelineStatus; conclusion?: PipelineConclusion };

export function outcomeOf({ status, conclusion }: Standing): Outcome {
  return status === 'completed' ? conclusion ?? 'neutral' : status;
}

export const isFailed = (standing: Standing) =>
  ['failure', 'timed_out'].includes(outcomeOf(standing));

export const isActive = ({ status }: Standing) => status !== 'completed';

export const OUTCOME_TEXTS: Record<Outcome, string> = {
  queued: 'Waiting',
  in_progress: 'Running',
  success: 'Succeeded',
  failure: 'Failed',
  cancelled: 'Cancelled',
  skipped: 'Skipped',
  timed_out: 'Timed out',
  neutral: 'Ended',
  action_required: 'Waits for a person',
};

type Timed = { startedAt?: string; completedAt?: string; durationMs?: number };

/** How long something took, or has taken so far; undefined before it started. */
export function durationOf(
  { startedAt, completedAt, durationMs }: Timed,
  now: number = Date.now(),
): number | undefined {
  if (durationMs !== undefined) {
    return durationMs;
  }
  return startedAt === undefined
    ? undefined
    : (completedAt ? Date.parse(completedAt) : now) - Date.parse(startedAt);
}
