import type { RepositoryNameProps } from './schema';

type Schema = RepositoryNameProps['schema'] & {
  errorMessage?: { pattern?: string };
};

/** Why the schema will not take a name, in its own words; empty when nothing needs saying of a name that is too short. */
export function faultOf(name: string, schema: Schema): string | undefined {
  const { pattern, minLength = 0, maxLength = Infinity, errorMessage } = schema;
  if (name.length > maxLength) {
    return `Use at most ${maxLength} characters; these are ${name.length}`;
  }
  if (pattern && !new RegExp(pattern, 'u').test(name)) {
    return errorMessage?.pattern ?? `It does not match ${pattern}`;
  }
  return name.length < minLength ? '' : undefined;
}
