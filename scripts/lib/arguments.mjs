import path from 'node:path';
import process from 'node:process';
import util from 'node:util';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { DEFAULT_PORT, isPort } from './ports.mjs';

export const startUsage = `Usage: npm start -- [options]

  --port N     serve on this port instead of ${DEFAULT_PORT}, or of the one in app-config.local.yaml
  --data DIR   keep everything in this folder instead of ./data
  --help       show this`;

/**
 * @typedef {object} StartOptions
 * @property {number} [port] undefined when nobody asked for one
 * @property {string} dataDir absolute path
 * @property {boolean} help
 */

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
function parsePort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || !isPort(port)) {
    throw new Failure(
      `'${text}' is no port. Give a number from 1 to 65535: npm start -- --port 7008`,
    );
  }
  return port;
}

// npm takes options that stand before the -- for its own, silently.
/** @param {NodeJS.ProcessEnv} env */
function refuseOptionsTakenByNpm(env) {
  for (const name of ['port', 'data']) {
    const value = env[`npm_config_${name}`];
    if (value) {
      throw new Failure(
        `npm kept --${name} for itself. Put -- before it: npm start -- --${name} ${
          value === 'true' ? '…' : value
        }`,
      );
    }
  }
}

/**
 * Parses options, and tells of wrong ones in one line.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} T
 * @param {string[]} argv
 * @param {T} options
 * @param {string} help the command that shows the usage
 */
export function parseOptions(argv, options, help) {
  try {
    return util.parseArgs({ args: argv, options, allowPositionals: false })
      .values;
  } catch (error) {
    const [reason] = String(Object(error).message).split(/[.\n]/);
    throw new Failure(`${reason}. ${help} shows what there is.`);
  }
}

/**
 * What `npm start` and `npm run dev` understand.
 *
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {StartOptions}
 * @throws Failure for an unknown option or an impossible value.
 */
export function parseStartArguments(argv, env = process.env) {
  refuseOptionsTakenByNpm(env);
  const values = parseOptions(
    argv,
    {
      port: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    'npm start -- --help',
  );
  const data = values.data ?? env.PORTICO_DATA_DIR;
  if (data === '') throw new Failure('--data needs a folder.');
  return {
    port: parsePort(values.port),
    dataDir: data
      ? path.resolve(env.INIT_CWD ?? process.cwd(), data)
      : path.join(root, 'data'),
    help: values.help ?? false,
  };
}
