import { formatDuration } from '../../lib/formatDuration';
import { durationOf, isActive } from '../../lib/outcome';
import { useNow } from './useNow';

type DurationProps = {
  of: Parameters<typeof isActive>[0] & Parameters<typeof durationOf>[0];
};

/** How long a run, a job or a step took, or has taken so far. */
export const Duration = ({ of }: DurationProps) => {
  const now = useNow(isActive(of) && of.startedAt !== undefined);
  const duration = durationOf(of, now);
  return duration === undefined ? null : <>{formatDuration(duration)}</>;
};
