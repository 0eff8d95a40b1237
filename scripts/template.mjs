import './lib/checkNode.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkGit } from './lib/checkGit.mjs';
import { main } from './lib/main.mjs';
import { cliEntry, root } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { runToEnd } from './lib/runToEnd.mjs';
import { parseTemplateArguments } from './lib/templateArguments.mjs';
import { withoutConfig } from './lib/withoutConfig.mjs';

const templates = fs
  .readdirSync(path.join(root, 'examples', 'templates'), {
    withFileTypes: true,
  })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

await main(async () => {
  const { help, names } = parseTemplateArguments(
    process.argv.slice(2),
    templates,
  );
  if (help) {
    console.log(help);
    return 0;
  }
  checkGit();
  const { node, env } = await prepareWorkspace({ frontend: false });
  const { code } = await runToEnd({
    node,
    args: [
      cliEntry,
      ...['package', 'test', '--watchAll=false', '--verbose', '--silent'],
      'src/templates.test.ts',
    ],
    cwd: path.join(root, 'plugins', 'scaffolder-backend-module-portico'),
    env: {
      ...withoutConfig(env),
      CI: 'true',
      PORTICO_TEMPLATES: names.join(','),
    },
    showOutput: true,
  });
  return code ?? 1;
});
