import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';
import { runToEnd } from '../runToEnd.mjs';
import { withoutConfig } from '../withoutConfig.mjs';

// Far above what a check takes: only one that hangs is ended
const TIMEOUT_MS = 40 * 60_000;
const require = createRequire(path.join(root, 'package.json'));

/**
 * The file behind a command of an installed package.
 *
 * @param {string} packageName
 * @param {string} [command]
 * @returns {string}
 */
export function binOf(packageName, command = packageName) {
  const directory = path.join(root, 'node_modules', packageName);
  const { bin } = require(path.join(directory, 'package.json'));
  return path.join(directory, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program of a check.
 *
 * @param {import('./Check.mjs').CheckContext} context
 * @param {{ args: string[], cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} program
 *   a quiet one is heard only when it fails
 * @returns {Promise<string | undefined>} what went wrong, if anything
 */
export async function runProgram({ toolchain }, program) {
  const { args, cwd = root, env, quiet = false } = program;
  const { code, output, timedOut } = await runToEnd({
    node: toolchain.node,
    args,
    cwd,
    env: { ...withoutConfig(toolchain.env), CI: 'true', ...env },
    showOutput: !quiet,
    timeoutMs: TIMEOUT_MS,
  });
  if (code !== 0) console.log(output);
  if (timedOut) return `did not end within ${TIMEOUT_MS / 60_000} minutes`;
  return code === 0 ? undefined : `ended with exit code ${code}`;
}

/**
 * Counts programs that only pass or fail as one check.
 *
 * @param {(string | undefined)[]} problems
 * @returns {import('./Check.mjs').Counts}
 */
export function countAsOne(problems) {
  const [problem] = problems.filter(Boolean);
  return problem
    ? { passed: 0, failed: 1, skipped: 0, note: problem }
    : { passed: 1, failed: 0, skipped: 0 };
}

/**
 * Counts what a runner reported. A runner that crashed, or that found nothing
 * to run, has failed whatever it says.
 *
 * @param {object} options
 * @param {string} options.file
 * @param {(report: any) => import('./Check.mjs').Counts} options.count
 * @param {string | undefined} options.problem what `runProgram` returned
 * @returns {import('./Check.mjs').Counts}
 */
export function countReport({ file, count, problem }) {
  /** @type {import('./Check.mjs').Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    const note = problem ?? 'left no report';
    return { ...counts, failed: 1, note };
  }
  if (counts.passed + counts.failed === 0) {
    return { ...counts, failed: 1, note: problem ?? 'ran no test' };
  }
  return problem && counts.failed === 0
    ? { ...counts, failed: 1, note: problem }
    : counts;
}
