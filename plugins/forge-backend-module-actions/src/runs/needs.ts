import type { JobResult, JsonObject } from '@portico/workflows';
import { combineResults } from '@portico/workflows';
import { resultOf, StoredJob } from '../database/StoredJob';

/** All jobs of an attempt by their ids in the file; those of a matrix share one. */
export type JobsById = ReadonlyMap<string, readonly StoredJob[]>;

export function groupJobs(jobs: readonly StoredJob[]): JobsById {
  const groups = new Map<string, StoredJob[]>();
  for (const job of jobs) {
    groups.set(job.jobId, [...(groups.get(job.jobId) ?? []), job]);
  }
  return groups;
}

/** Whether all that a job needs has ended. */
export function isReady({ plan }: StoredJob, groups: JobsById): boolean {
  return plan.needs.every(id =>
    (groups.get(id) ?? []).every(({ status }) => status === 'completed'),
  );
}

/** The results of all jobs before one, also of those that only its needs need. */
export function resultsBefore(job: StoredJob, groups: JobsById): JobResult[] {
  const seen = new Set<string>();
  const results: JobResult[] = [];
  const visit = (ids: string[]) => {
    for (const id of ids.filter(one => !seen.has(one))) {
      seen.add(id);
      const group = groups.get(id) ?? [];
      results.push(combineResults(group.map(resultOf)));
      visit(group[0]?.plan.needs ?? []);
    }
  };
  visit(job.plan.needs);
  return results;
}

/** The `needs` context. Of the outputs of a matrix those that ended last count. */
export function needsContext(
  { plan }: StoredJob,
  groups: JobsById,
): Record<string, { result: JobResult; outputs: JsonObject }> {
  const entries = plan.needs.map(id => {
    const group = [...(groups.get(id) ?? [])].sort((a, b) =>
      (a.completedAt ?? '') < (b.completedAt ?? '') ? -1 : 1,
    );
    const outputs = Object.assign({}, ...group.map(one => one.outputs));
    return [id, { result: combineResults(group.map(resultOf)), outputs }];
  });
  return Object.fromEntries(entries);
}
