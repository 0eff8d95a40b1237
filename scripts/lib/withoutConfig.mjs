/**
 * An environment without what one person set for one start: a build or a test
 * must not depend on it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutConfig(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !name.startsWith('APP_CONFIG_') && name !== 'PORTICO_DATA_DIR',
    ),
  );
}
