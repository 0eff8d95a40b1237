import { Config } from '@backstage/config';
import { ConfigLeaf } from './ConfigSchemaTree';
import { VariableReference } from './findVariables';
import { isWellKnownPassword } from './weakPasswords';

const SECRET_NAME = /(password|secret|token|privatekey)$/i;
// What these sign or open can be tried out of sight, so they must be long.
const SIGNING_KEY =
  /^(auth\.session\.secret|backend\.auth\.(keys\[\d+\]\.secret|externalAccess\[\d+\]\.options\.(secret|token)))$/;
const LEAST_SIGNING_LENGTH = 32;

function isSecret({ path, secret }: ConfigLeaf): boolean {
  return secret || SECRET_NAME.test(path);
}

function passwordInUrl(value: string): string | undefined {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return password ? decodeURIComponent(password) : undefined;
}

function describeSecret(leaf: ConfigLeaf): string | undefined {
  const { path, value } = leaf;
  if (!isSecret(leaf) || typeof value !== 'string') {
    return undefined;
  }
  if (!value.trim()) {
    return `config key '${path}' is empty: give it a secret of your own`;
  }
  if (isWellKnownPassword(passwordInUrl(value) ?? value)) {
    return `config key '${path}' holds a placeholder or a well-known default: give it a secret of your own`;
  }
  return SIGNING_KEY.test(path) && value.trim().length < LEAST_SIGNING_LENGTH
    ? `config key '${path}' is shorter than ${LEAST_SIGNING_LENGTH} characters: make one with openssl rand -hex 32`
    : undefined;
}

function findMissingSecrets(config: Config): string[] {
  const required = ['auth.session.secret'];
  const database = config.getOptionalConfig('backend.database');
  const connection = database?.getOptional('connection');
  const ownLogin =
    typeof connection !== 'string' && !database?.has('connection.type');
  if (database?.getOptionalString('client') === 'pg' && ownLogin) {
    required.push('backend.database.connection.password');
  }
  return required
    .filter(key => !config.has(key))
    .map(key => `config key '${key}' is missing: production needs this secret`);
}

function isInMemory(connection: unknown): boolean {
  return typeof connection === 'object' && connection !== null
    ? 'filename' in connection && connection.filename === ':memory:'
    : !connection || connection === ':memory:';
}

function findLocalOnly(config: Config): string[] {
  const problems = [];
  if (config.has('auth.providers.persona')) {
    problems.push(
      `config key 'auth.providers.persona' is local sign-in without a password: set it to null and configure a real provider`,
    );
  }
  if (
    config.getOptionalBoolean(
      'backend.auth.dangerouslyDisableDefaultAuthPolicy',
    )
  ) {
    problems.push(
      `config key 'backend.auth.dangerouslyDisableDefaultAuthPolicy' opens the API to everybody: remove it`,
    );
  }
  if (isInMemory(config.getOptional('backend.database.connection'))) {
    problems.push(
      `config key 'backend.database.connection' keeps nothing after a restart: name a PostgreSQL server`,
    );
  }
  return problems;
}

/**
 * Finds what must not go into production, one line each, naming the key.
 *
 * A missing secret is told by the variable that should hold it where the
 * configuration names one.
 */
export function findProductionProblems(options: {
  config: Config;
  leaves: readonly ConfigLeaf[];
  unset: readonly VariableReference[];
}): string[] {
  const { config, leaves, unset } = options;
  const fromVariables = unset.map(
    ({ key, variable }) =>
      `config key '${key}' is missing: set the environment variable ${variable}`,
  );
  const named = unset.map(({ key }) => `'${key}'`);
  const others = [
    ...findMissingSecrets(config),
    ...leaves.flatMap(leaf => describeSecret(leaf) ?? []),
    ...findLocalOnly(config),
  ].filter(line => !named.some(key => line.includes(key)));
  return [...fromVariables, ...others];
}
