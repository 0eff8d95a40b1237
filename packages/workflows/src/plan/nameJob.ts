import type { EvaluationContext, JsonObject, JsonValue } from '../expressions';
import { evaluate, toText } from '../expressions';
import type { Job } from '../model/Job';

const longest = 100;

function leaves(value: JsonValue): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [toText(value)];
}

function shorten(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

/** Name of a planned job: the file's, else its id; a name without an expression has the matrix's values after it, as on GitHub. */
export function nameJob(
  job: Job,
  matrix: JsonObject | undefined,
  context: EvaluationContext,
): string {
  const name = evaluate(job.name ?? '', context).trim() || job.id;
  if (!matrix || job.name?.includes('${{')) {
    return shorten(name);
  }
  return shorten(`${name} (${leaves(matrix).join(', ')})`);
}
