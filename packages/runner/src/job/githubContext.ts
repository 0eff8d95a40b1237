import type { JsonObject, JsonValue } from '@portico/workflows';
import type { Assignment } from '../backend';

type Places = { workspace: string; eventPath: string };

function refType(ref: string): string {
  return ref.startsWith('refs/tags/') ? 'tag' : 'branch';
}

/** What started the run, as far as it is known. */
export function eventOf({ run, github, inputs }: Assignment): JsonValue {
  const { owner, name } = run.repository;
  const known: JsonObject = {
    ref: run.ref,
    after: run.sha,
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
    },
    sender: { login: run.actor ?? '' },
    ...(inputs && { inputs }),
  };
  return (github.event as JsonValue | undefined) ?? known;
}

/** The `github` context. Source: docs.github.com, "Contexts reference", github context. */
export function githubContext(
  assignment: Assignment,
  { workspace, eventPath }: Places,
): JsonObject {
  const { run, jobKey } = assignment;
  const { owner, name } = run.repository;
  return {
    actor: run.actor ?? '',
    triggering_actor: run.actor ?? '',
    event_name: run.event,
    ref: run.ref,
    ref_name: run.branch ?? run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
    ref_type: refType(run.ref),
    head_ref: '',
    base_ref: '',
    repository: `${owner}/${name}`,
    repository_owner: owner,
    run_id: run.id,
    run_number: String(run.number),
    run_attempt: String(run.attempt ?? 1),
    sha: run.sha,
    workflow: run.workflowName,
    ...(assignment.github as JsonObject),
    event: eventOf(assignment),
    event_path: eventPath,
    job: jobKey.split(':')[0],
    workspace,
  };
}

/** The variables `GITHUB_…` that go with the context. */
export function githubVariables(context: JsonObject): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(
      Object.entries(context)
        .filter(([, value]) => typeof value !== 'object')
        .map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)]),
    ),
  };
}

const systems: Record<string, string> = { linux: 'Linux', darwin: 'macOS' };

/** The `runner` context. */
export function runnerContext(name: string, temp: string): JsonObject {
  return {
    name,
    os: systems[process.platform] ?? process.platform,
    arch: process.arch.toUpperCase(),
    temp,
    environment: 'self-hosted',
  };
}
