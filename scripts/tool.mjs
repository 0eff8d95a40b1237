import './lib/checkNode.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';

// Runs a program of the toolchain or of node_modules, as in
// npm run tool -- yarn why react
await main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command)
    throw new Failure('Say what to run: npm run tool -- yarn why react');
  const { env } = await prepareWorkspace({ frontend: false });
  const child = spawn(command, args, { env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
});
