import { Config } from '@backstage/config';
import { VariableReference } from './findVariables';

const KEYS = ['app.baseUrl', 'backend.baseUrl'];

function isAddress(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    /^https?:$/.test(new URL(value).protocol)
  );
}

/**
 * Finds the base URLs that are none, one line each, naming the key and the
 * variable that it takes its value from.
 */
export function findWrongAddresses(
  config: Config,
  variables: readonly VariableReference[],
): string[] {
  return KEYS.filter(
    key => config.has(key) && !isAddress(config.getOptional(key)),
  ).map(key => {
    const from = variables.find(it => it.key === key);
    const source = from ? ` (environment variable ${from.variable})` : '';
    return `config key '${key}'${source} is ${JSON.stringify(
      config.getOptional(key),
    )}: write an address with http:// or https://, such as https://portico.example.com`;
  });
}
