import type { Job } from '../model/Job';
import type { Place } from '../Problem';
import type { Report } from './Report';

/** A chain of jobs that ends where it began; undefined when there is none. */
function findCycle(jobs: Map<string, Job>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): string[] | undefined => {
    if (path.includes(id)) {
      return [...path.slice(path.indexOf(id)), id];
    }
    if (done.has(id)) {
      return undefined;
    }
    path.push(id);
    for (const need of jobs.get(id)?.needs ?? []) {
      const cycle = visit(need);
      if (cycle) {
        return cycle;
      }
    }
    path.pop();
    done.add(id);
    return undefined;
  };
  for (const id of jobs.keys()) {
    const cycle = visit(id);
    if (cycle) {
      return cycle;
    }
  }
  return undefined;
}

/** Every job that is needed is there, and none waits for itself. */
export function checkNeeds(
  list: Job[],
  placeOf: (id: string) => Place,
  report: Report,
): void {
  const jobs = new Map(list.map(job => [job.id, job]));
  list.forEach(job =>
    job.needs.forEach(need => {
      if (!jobs.has(need)) {
        const known = [...jobs.keys()].filter(id => id !== job.id).join(', ');
        report.problem(
          placeOf(job.id),
          `The job \`${
            job.id
          }\` needs \`${need}\`, which is no job of this file. Other jobs: ${
            known || 'none'
          }.`,
        );
      }
    }),
  );
  const cycle = findCycle(jobs);
  if (cycle) {
    const problem = `Jobs wait for each other: ${cycle.join(' → ')}.`;
    report.problem(placeOf(cycle[0]), problem);
  }
}
