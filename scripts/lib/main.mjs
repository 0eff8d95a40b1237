import process from 'node:process';
import { explain, Stopped } from './failure.mjs';

/**
 * Runs a command and makes its end an exit code and, when it failed, one line.
 *
 * @param {() => Promise<number | void>} command resolves to the exit code, 0
 *   when it gives none
 * @param {{ stoppedCode?: number }} [options] the exit code after Ctrl-C or a
 *   signal
 */
export async function main(command, { stoppedCode = 0 } = {}) {
  let code = 0;
  try {
    code = (await command()) ?? 0;
  } catch (error) {
    if (error instanceof Stopped) {
      code = stoppedCode;
      console.log('Stopped.');
    } else {
      code = 1;
      console.error(`portico: ${explain(error)}`);
      if (process.env.PORTICO_DEBUG) console.error(error);
    }
  }
  process.exit(code);
}
