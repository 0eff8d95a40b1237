import type { PipelineRun } from '@portico/plugin-pipelines-common';
import type {
  EntityPipelines,
  PipelineCaller,
} from '@portico/plugin-pipelines-node';

/** The runs of the default branch, or of all where a host has none. */
export async function listDefaultRuns(
  pipelines: EntityPipelines,
  caller: PipelineCaller,
  limit: number,
): Promise<PipelineRun[]> {
  const branch = await pipelines.getDefaultBranch(caller);
  const { items } = await pipelines.listRuns(caller, { branch, limit });
  return items;
}
