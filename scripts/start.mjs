import './lib/checkNode.mjs';
import process from 'node:process';
import { parseStartArguments, startUsage } from './lib/arguments.mjs';
import { startBackend } from './lib/backend.mjs';
import { checkGit } from './lib/checkGit.mjs';
import { checkPort } from './lib/checkPort.mjs';
import { openDataFolder } from './lib/dataFolder.mjs';
import { main } from './lib/main.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { seconds, step } from './lib/steps.mjs';
import { untilStopped } from './lib/untilStopped.mjs';

await main(async () => {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) {
    console.log(startUsage);
    return;
  }
  checkGit();
  const lock = await openDataFolder(options.dataDir, options.port);
  try {
    await checkPort(options.port);
    const toolchain = await prepareWorkspace({ frontend: true });
    const backend = startBackend(toolchain, options, lock);
    try {
      await step('Backend', async progress => {
        progress('starting');
        await backend.ready();
        return { note: `data in ${options.dataDir}`, value: undefined };
      });
      const url = `http://localhost:${options.port}`;
      console.log(`Portico is ready at ${url} (${seconds(performance.now())})`);
      await untilStopped(backend.ended());
    } finally {
      await backend.stop();
    }
  } finally {
    lock.release();
  }
});
