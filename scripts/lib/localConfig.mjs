import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { substituteVariables } from './substituteVariables.mjs';

const DEFAULTS = 'app-config.yaml';
const OWN = 'app-config.local.yaml';

/** @typedef {Record<string, any>} LocalConfig */

/** The configuration files of a local start, as arguments of Backstage. */
export function configArguments() {
  return [DEFAULTS, OWN]
    .map(name => path.join(root, name))
    .filter(file => fs.existsSync(file))
    .flatMap(file => ['--config', file]);
}

/** Whether this machine has a configuration of its own. */
export function hasOwnConfig() {
  return fs.existsSync(path.join(root, OWN));
}

/**
 * @param {string} file
 * @returns {Promise<LocalConfig>}
 */
async function readIfThere(file) {
  if (!fs.existsSync(file)) return {};
  // It comes with the packages, so there is none before the first install.
  const { parse, YAMLParseError } = await import('yaml');
  const text = fs.readFileSync(file, 'utf8');
  try {
    return (
      parse(text, (_, value) => substituteVariables(value, process.env)) ?? {}
    );
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    const [reason] = error.message.split(/ at line |\n/);
    throw new Failure(
      `${file} is no valid YAML. Line ${line}: ${reason}. Correct that and run the command again.`,
    );
  }
}

/** @param {unknown} value */
function isTree(value) {
  return value && typeof value === 'object' && !Array.isArray(value);
}

/**
 * @param {any} low
 * @param {any} high
 * @returns {any}
 */
function merge(low, high) {
  if (!isTree(low) || !isTree(high)) return high === undefined ? low : high;
  const keys = Object.keys({ ...low, ...high });
  return Object.fromEntries(keys.map(key => [key, merge(low[key], high[key])]));
}

/**
 * Reads the configuration of a local start.
 *
 * @param {string} [base] the folder of the repository
 * @returns {Promise<{ own: LocalConfig, merged: LocalConfig }>} what this
 *   machine's own file says, and what holds
 * @throws Failure that names the file and the line that cannot be read.
 */
export async function readLocalConfig(base = root) {
  const defaults = await readIfThere(path.join(base, DEFAULTS));
  const own = await readIfThere(path.join(base, OWN));
  return { own, merged: merge(defaults, own) };
}
