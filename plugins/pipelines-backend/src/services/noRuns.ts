import type { NoPipelines } from '@portico/plugin-pipelines-common';
import type { EntityPipelines } from '@portico/plugin-pipelines-node';

const ACTIONS: Record<string, string> = {
  forge: 'Add a workflow below .github/workflows and push it.',
  gitea: 'Add a workflow below .gitea/workflows and push it.',
  github: 'Add a workflow below .github/workflows and push it.',
  gitlab: 'Add .gitlab-ci.yml and push it.',
  jenkins: 'Start a build of the job.',
};

/** What to say of pipelines that never ran. */
export function noRuns({ info }: EntityPipelines): NoPipelines {
  return {
    reason: 'no-workflows',
    message: `${info.title} has run nothing for this entity yet.`,
    action: ACTIONS[info.id] ?? 'Start a run there.',
  };
}
