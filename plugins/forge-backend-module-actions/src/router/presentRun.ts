import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import { createHash } from 'node:crypto';
import type { StoredRun } from '../database/StoredRun';
import { loginOf } from '../runs/githubContext';
import { runUrl } from '../runs/RunEvents';

/** Where the API of a repository is. */
export function apiOf(
  { owner, name }: ForgeRepositoryHandle,
  baseUrl: string,
): string {
  return `${baseUrl}/api/v1/repos/${owner}/${name}`;
}

/** A number that a workflow keeps as long as its path. */
export function workflowId(path: string): number {
  return createHash('sha256').update(path).digest().readUInt32BE() >>> 1;
}

function presentCommit({ sha, commit }: StoredRun) {
  const { name, email, date } = commit.author;
  const person = { name, email };
  return {
    id: sha,
    message: commit.message,
    timestamp: date,
    author: person,
    committer: person,
  };
}

/**
 * A run, with `completed_at` besides.
 *
 * Source: docs.github.com, "REST API endpoints for workflow runs".
 */
export function presentRun(
  run: StoredRun,
  repository: ForgeRepositoryHandle,
  baseUrl: string,
) {
  const api = apiOf(repository, baseUrl);
  const url = `${api}/actions/runs/${run.id}`;
  const actor = { login: loginOf(run.actor) };
  const { owner, name } = repository;
  return {
    id: run.id,
    name: run.workflowName,
    path: run.workflowPath,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion ?? null,
    head_branch: run.branch,
    head_sha: run.sha,
    head_commit: presentCommit(run),
    workflow_id: workflowId(run.workflowPath),
    actor,
    triggering_actor: actor,
    created_at: run.createdAt,
    run_started_at: run.startedAt,
    updated_at: run.updatedAt,
    completed_at: run.completedAt ?? null,
    url,
    html_url: runUrl(repository, run.id),
    jobs_url: `${url}/jobs`,
    rerun_url: `${url}/rerun`,
    cancel_url: `${url}/cancel`,
    workflow_url: `${api}/actions/workflows/${workflowId(run.workflowPath)}`,
    repository: {
      id: repository.id,
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      private: repository.private,
      html_url: repository.url,
    },
  };
}
