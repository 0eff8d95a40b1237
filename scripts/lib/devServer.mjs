import { startGuarded } from './childProcess.mjs';
import { Failure } from './failure.mjs';
import { configArguments } from './localConfig.mjs';
import { lineSplitter } from './logEntries.mjs';
import { cliEntry } from './paths.mjs';
import { stopSignal } from './stopSignal.mjs';

/**
 * Runs a package of this repository so that it follows changes of its sources,
 * its output on the console with its name before each line.
 *
 * @param {string} name
 * @param {object} options
 * @param {import('./toolchain.mjs').Toolchain} options.toolchain
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.cwd
 */
export function startDevServer(name, { toolchain, env, cwd }) {
  const { child, exited, stop } = startGuarded({
    node: toolchain.node,
    args: [cliEntry, 'package', 'start', ...configArguments()],
    cwd,
    env: { ...toolchain.env, FORCE_COLOR: '1', ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    const lines = lineSplitter(line =>
      console.log(`${name.padEnd(7)} | ${line}`),
    );
    stream?.setEncoding('utf8').on('data', lines.write).on('end', lines.end);
  }
  return {
    pid: child.pid,
    stop,
    /** @returns {Promise<never>} */
    async ended() {
      const { code, signal } = await exited;
      stopSignal.throwIfAborted();
      throw new Failure(
        `The ${name} server stopped by itself (${
          signal ?? `exit code ${code}`
        }); the reason is above.`,
      );
    },
  };
}
