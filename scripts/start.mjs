import './lib/checkNode.mjs';
import process from 'node:process';
import { parseStartArguments, startUsage } from './lib/arguments.mjs';
import { startBackend } from './lib/backend.mjs';
import { checkGit } from './lib/checkGit.mjs';
import { openDataFolder } from './lib/dataFolder.mjs';
import { main } from './lib/main.mjs';
import { prepareServer } from './lib/prepareServer.mjs';
import { createRunnerToken, startRunner } from './lib/runner.mjs';
import { seconds, step } from './lib/steps.mjs';
import { untilStopped } from './lib/untilStopped.mjs';

await main(async () => {
  const { help, port, dataDir } = parseStartArguments(process.argv.slice(2));
  if (help) {
    console.log(startUsage);
    return;
  }
  checkGit();
  const lock = await openDataFolder(dataDir);
  try {
    const { toolchain, address } = await prepareServer({
      port,
      frontend: true,
    });
    const runnerToken = createRunnerToken();
    const shared = { toolchain, dataDir, address, runnerToken };
    const backend = startBackend({ ...shared, lock });
    /** @type {import('./lib/runner.mjs').Runner | undefined} */
    let runner;
    try {
      await step('Backend', async progress => {
        progress('starting');
        await backend.ready();
        return { note: `data in ${dataDir}`, value: undefined };
      });
      const time = seconds(performance.now());
      console.log(`Portico is ready at ${address.appUrl} (${time})`);
      runner = await startRunner(shared);
      await untilStopped(backend.ended());
    } finally {
      await Promise.all([runner?.stop(), backend.stop()]);
    }
  } finally {
    lock.release();
  }
});
