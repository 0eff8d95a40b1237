import type { JsonObject, JsonValue } from '../expressions';
import { toText } from '../expressions';
import type { DispatchInput } from '../model/Triggers';
import type { Workflow } from '../model/Workflow';

/** The `inputs` context of a run, or what is wrong with what was given. */
export type ResolvedInputs =
  | { inputs: JsonObject; problems?: undefined }
  | { inputs?: undefined; problems: string[] };

const empty = { string: '', choice: '', boolean: false, number: null };

/** @returns the value, or undefined when it is not of the input's type */
function convert(
  input: DispatchInput,
  given: JsonValue,
): JsonValue | undefined {
  const text = toText(given);
  switch (input.type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text))
        ? undefined
        : Number(text);
    case 'choice':
      return input.options?.includes(text) ? text : undefined;
    default:
      return typeof given === 'object' && given !== null ? undefined : text;
  }
}

function fallback({ type, options, ...input }: DispatchInput): JsonValue {
  return (
    input.default ?? (type === 'choice' ? options?.[0] : empty[type]) ?? null
  );
}

/**
 * Inputs of a dispatch with their defaults and types; booleans stay booleans.
 *
 * Source: docs.github.com, "Workflow syntax", on.workflow_dispatch.inputs.
 */
export function resolveInputs(
  workflow: Pick<Workflow, 'on'>,
  given: JsonObject = {},
): ResolvedInputs {
  const known = workflow.on.workflowDispatch?.inputs ?? [];
  const names = new Set(known.map(input => input.name));
  const problems = Object.keys(given)
    .filter(name => !names.has(name))
    .map(name => `There is no input \`${name}\`.`);
  const entries = known.map((input): [string, JsonValue] => {
    const { name, type, required, options } = input;
    const value = Object.hasOwn(given, name) ? given[name] : null;
    if (value === null || value === '') {
      if (required && input.default === undefined) {
        problems.push(`The input \`${name}\` is needed.`);
      }
      return [name, fallback(input)];
    }
    const converted = convert(input, value);
    if (converted === undefined) {
      const wanted = options ? `one of: ${options.join(', ')}` : `a ${type}`;
      problems.push(`The input \`${name}\` must be ${wanted}.`);
    }
    return [name, converted ?? null];
  });
  return problems.length
    ? { problems }
    : { inputs: Object.fromEntries(entries) };
}
