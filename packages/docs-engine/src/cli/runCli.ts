import { BuildError } from '../log';
import { build } from './build';
import { readArguments, usage } from './readArguments';
import { serve } from './serve';
import { stopSignal } from './stopSignal';

/** Where the commands write, and what ends the one that goes on. */
export type Terminal = {
  out: (text: string) => void;
  error: (text: string) => void;
  signal: AbortSignal;
};

function terminal(): Terminal {
  return {
    out: text => process.stdout.write(`${text}\n`),
    error: text => process.stderr.write(`${text}\n`),
    signal: stopSignal(),
  };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const known = error instanceof BuildError || 'code' in error;
  return known ? error.message : error.stack ?? error.message;
}

/**
 * Runs `docs-engine build` or `docs-engine serve`.
 *
 * @returns the exit code: 1 when the docs cannot be built, 2 for arguments that are wrong
 */
export async function runCli(
  args: string[],
  { out, error, signal }: Terminal = terminal(),
): Promise<number> {
  let command;
  try {
    command = readArguments(args);
  } catch (problem) {
    error(`${(problem as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    if (command.name === 'help') {
      out(usage);
    } else if (command.name === 'build') {
      await build(command, { out, error, signal });
    } else {
      await serve(command, { out, error, signal });
    }
    return 0;
  } catch (problem) {
    error(signal.aborted ? 'Stopped.' : explain(problem));
    return 1;
  }
}
