import './lib/checkNode.mjs';
import process from 'node:process';
import { parseStartArguments, startUsage } from './lib/arguments.mjs';
import { backendEnv } from './lib/backendEnv.mjs';
import { checkGit } from './lib/checkGit.mjs';
import { checkPort } from './lib/checkPort.mjs';
import { openDataFolder } from './lib/dataFolder.mjs';
import { startDevServer } from './lib/devServer.mjs';
import { main } from './lib/main.mjs';
import { appDir, backendDir } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { untilStopped } from './lib/untilStopped.mjs';

const FRONTEND_PORT = 3000;
const frontendUrl = `http://localhost:${FRONTEND_PORT}`;

await main(async () => {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) {
    console.log(startUsage.replace('npm start', 'npm run dev'));
    return;
  }
  checkGit();
  const lock = await openDataFolder(options.dataDir, options.port);
  try {
    await checkPort(options.port);
    await checkPort(FRONTEND_PORT);
    const toolchain = await prepareWorkspace({ frontend: false });
    const env = {
      ...backendEnv(options),
      APP_CONFIG_app_baseUrl: frontendUrl,
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
    try {
      await untilStopped(Promise.race(servers.map(server => server.ended())));
    } finally {
      await Promise.all(servers.map(server => server.stop()));
    }
  } finally {
    lock.release();
  }
});
