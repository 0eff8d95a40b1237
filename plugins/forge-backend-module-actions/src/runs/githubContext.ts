import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import type { JsonObject } from '@portico/workflows';
import type { StoredRun } from '../database/StoredRun';

/** The last part of an entity ref; other names stay. */
export function loginOf(actor: string): string {
  return actor.slice(actor.lastIndexOf('/') + 1);
}

function eventOf(
  run: StoredRun,
  repository: ForgeRepositoryHandle,
): JsonObject {
  const { owner, name, url, defaultBranch } = repository;
  const about = {
    ref: run.ref,
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      html_url: url,
      default_branch: defaultBranch,
      private: repository.private,
    },
    sender: { login: loginOf(run.actor) },
  };
  const { message, author } = run.commit;
  return run.event === 'push'
    ? {
        ...about,
        after: run.sha,
        head_commit: {
          id: run.sha,
          message,
          timestamp: author.date,
          author: { name: author.name, email: author.email },
        },
        pusher: { name: loginOf(run.actor) },
      }
    : { ...about, inputs: run.inputs, workflow: run.workflowPath };
}

/**
 * The `github` context of a run.
 *
 * Source: docs.github.com, "Contexts reference", github context; what a job or
 * its runner adds is left out.
 */
export function githubContext(
  run: StoredRun,
  repository: ForgeRepositoryHandle,
  baseUrl: string,
): JsonObject {
  const { owner, name } = repository;
  const fullName = `${owner}/${name}`;
  const actor = loginOf(run.actor);
  return {
    actor,
    triggering_actor: actor,
    api_url: `${baseUrl}/api/v1`,
    server_url: baseUrl,
    event_name: run.event,
    event: eventOf(run, repository),
    ref: run.ref,
    ref_name: run.branch,
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: run.ref === `refs/heads/${repository.defaultBranch}`,
    head_ref: '',
    base_ref: '',
    repository: fullName,
    repository_id: `${repository.id}`,
    repository_owner: owner,
    repositoryUrl: `${repository.url}.git`,
    run_id: `${run.id}`,
    run_number: `${run.number}`,
    run_attempt: `${run.attempt}`,
    sha: run.sha,
    workflow: run.workflowName,
    workflow_ref: `${fullName}/${run.workflowPath}@${run.ref}`,
    workflow_sha: run.sha,
  };
}
