import { UnknownTokenError } from './backend';
import { Runner } from './Runner';
import { readSettings, SettingsError } from './settings';

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof UnknownTokenError) {
    return error.message;
  }
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

/**
 * Runs until SIGTERM or SIGINT; a second one ends it at once.
 *
 * @returns the exit code: 2 for settings that are wrong, 1 for another failure
 */
export async function runMain(env: NodeJS.ProcessEnv): Promise<number> {
  const report = (line: string) => process.stdout.write(`runner: ${line}\n`);
  try {
    const settings = readSettings(env);
    // Nothing that is started from here on has it.
    delete env.PORTICO_RUNNER_TOKEN;
    const runner = new Runner(settings, report);
    (['SIGTERM', 'SIGINT'] as const).forEach(signal =>
      process.once(signal, () => {
        report('Stopping.');
        runner.stop();
        process.once(signal, () => process.exit(130));
      }),
    );
    await runner.run();
    return 0;
  } catch (error) {
    process.stderr.write(`runner: ${explain(error)}\n`);
    return error instanceof SettingsError ? 2 : 1;
  }
}
