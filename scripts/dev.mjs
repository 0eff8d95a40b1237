import './lib/checkNode.mjs';
import process from 'node:process';
import { parseStartArguments, startUsage } from './lib/arguments.mjs';
import { backendEnv } from './lib/backendEnv.mjs';
import { checkGit } from './lib/checkGit.mjs';
import { openDataFolder } from './lib/dataFolder.mjs';
import { startDevServer } from './lib/devServer.mjs';
import { main } from './lib/main.mjs';
import { appDir, backendDir } from './lib/paths.mjs';
import { prepareServer } from './lib/prepareServer.mjs';
import { createRunnerToken, startRunner } from './lib/runner.mjs';
import { untilStopped } from './lib/untilStopped.mjs';

const FRONTEND_PORT = 3000;
const frontendUrl = `http://localhost:${FRONTEND_PORT}`;

await main(async () => {
  const { help, port, dataDir } = parseStartArguments(process.argv.slice(2));
  if (help) {
    console.log(startUsage.replace('npm start', 'npm run dev'));
    return;
  }
  checkGit();
  const lock = await openDataFolder(dataDir);
  try {
    const { toolchain, address } = await prepareServer({
      port,
      frontend: false,
      otherPorts: [FRONTEND_PORT],
    });
    const runnerToken = createRunnerToken();
    const shared = { dataDir, address, runnerToken };
    const env = {
      ...backendEnv({
        ...shared,
        address: { ...address, appUrl: frontendUrl },
      }),
      APP_CONFIG_backend_cors: JSON.stringify({
        origin: frontendUrl,
        methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
        credentials: true,
      }),
    };
    const servers = [
      startDevServer('backend', { toolchain, env, cwd: backendDir }),
      startDevServer('app', { toolchain, env, cwd: appDir }),
    ];
    for (const { pid } of servers) {
      if (pid) lock.share(pid, { url: frontendUrl });
    }
    const runner = await startRunner({ ...shared, toolchain });
    try {
      await untilStopped(Promise.race(servers.map(server => server.ended())));
    } finally {
      await Promise.all([runner, ...servers].map(server => server?.stop()));
    }
  } finally {
    lock.release();
  }
});
