import './lib/checkNode.mjs';
import { binOf } from './lib/checks/runProgram.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { cliEntry, root } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { runToEnd } from './lib/runToEnd.mjs';

await main(async () => {
  const { node, env } = await prepareWorkspace({ frontend: false });
  const codes = [];
  for (const args of [
    [cliEntry, 'repo', 'lint', '--fix'],
    [binOf('eslint'), 'scripts', '--ext', '.mjs,.cjs', '--fix'],
    [binOf('prettier'), '--write', '--loglevel', 'warn', '.'],
  ]) {
    const program = { node, args, cwd: root, env, showOutput: true };
    codes.push((await runToEnd(program)).code);
  }
  if (codes.some(code => code !== 0)) {
    throw new Failure('Not all of it can be mended by itself; see above.');
  }
});
