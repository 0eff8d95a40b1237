const VARIABLE = /\$?\$\{([^{}]+?)(?::-([^{}]*))?\}/g;

/**
 * Puts the values of environment variables into a value of a configuration file,
 * by Backstage's rules: `$${` stands for `${`, and a text with a variable that
 * is not set is no value at all.
 *
 * @param {unknown} value
 * @param {NodeJS.ProcessEnv} env
 */
export function substituteVariables(value, env) {
  if (typeof value !== 'string') return value;
  let unset = false;
  const text = value.replace(VARIABLE, (whole, name, fallback) => {
    if (whole.startsWith('$$')) return whole.slice(1);
    const found = env[name.trim()] || fallback;
    unset ||= found === undefined;
    return found;
  });
  return unset ? undefined : text;
}
