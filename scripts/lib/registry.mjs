import { runNpm } from './npm.mjs';
import { root } from './paths.mjs';
import { yarnPin } from './pins.mjs';
import { runToEnd } from './runToEnd.mjs';

const ATTEMPTS = 2;

/**
 * npm's registry in Yarn's words: Yarn does not read npm's settings, but who has
 * a mirror has told npm.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function registryEnv(env) {
  if (env.YARN_NPM_REGISTRY_SERVER) return {};
  const { stdout } = await runNpm(['config', 'get', 'registry'], root);
  const registry = stdout.trim();
  if (!URL.canParse(registry)) return {};
  return {
    YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
  };
}

/**
 * Asks the registry for one small thing. Yarn itself would ask for each of
 * thousands of packages several times before it gives up.
 *
 * @param {string} node
 * @param {string} yarn
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} why it cannot be reached
 */
export async function whyRegistryIsUnreachable(node, yarn, env) {
  const what = `${yarnPin.name}@${yarnPin.version}`;
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await runToEnd({
      node,
      args: [yarn, 'npm', 'info', what, '--fields', 'version', '--json'],
      cwd: root,
      env: { ...env, YARN_HTTP_RETRY: '0', YARN_HTTP_TIMEOUT: '10000' },
    });
    if (answer.code === 0) return undefined;
    output = answer.output;
  }
  return /"data":"(?:\w+: )?(.*?)(?:\\n|")/.exec(output)?.[1] ?? 'no answer';
}
