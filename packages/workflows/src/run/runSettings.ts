import type { Job } from '../model/Job';
import type { RunDefaults, RunStep } from '../model/Step';
import type { Workflow } from '../model/Workflow';

/**
 * Shell and folder of a step, its own first, then the job's, then the workflow's.
 *
 * Source: docs.github.com, "Workflow syntax", defaults.run: the most specific counts.
 */
export function runSettings(
  workflow: Pick<Workflow, 'defaults'>,
  job: Pick<Job, 'defaults'>,
  step: RunStep,
): RunDefaults {
  const levels = [step, job.defaults, workflow.defaults];
  const pick = <K extends keyof RunDefaults>(key: K) =>
    levels.find(level => level[key] !== undefined)?.[key];
  return { shell: pick('shell'), workingDirectory: pick('workingDirectory') };
}
