import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { useSearchParams } from 'react-router-dom';
import type { RunsQuery } from '../../api';
import { isFailed } from '../../lib/outcome';

type Choice = {
  label: string;
  status?: RunsQuery['status'];
  /** What hosts cannot be asked for is sifted here. */
  keeps?: (run: PipelineRun) => boolean;
};

export const CHOICES: Record<string, Choice> = {
  all: { label: 'All' },
  queued: { label: 'Waiting', status: 'queued' },
  running: { label: 'Running', status: 'in_progress' },
  failed: { label: 'Failed', status: 'completed', keeps: isFailed },
  succeeded: {
    label: 'Succeeded',
    status: 'completed',
    keeps: run => run.conclusion === 'success',
  },
};

/** What the list shows. The address holds it, so that it survives a reload and can be sent to others. */
export function useRunFilters() {
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        if (value) {
          next.set(name, value);
        } else {
          next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const asked = params.get('status') ?? 'all';
  const status = Object.hasOwn(CHOICES, asked) ? asked : 'all';
  return {
    branch: params.get('branch') ?? '',
    status,
    choice: CHOICES[status],
    setBranch: (branch: string) => change('branch', branch.trim()),
    setStatus: (value: string) =>
      change('status', value === 'all' ? '' : value),
  };
}
