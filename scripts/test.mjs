import './lib/checkNode.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { checkGit } from './lib/checkGit.mjs';
import { checks } from './lib/checks/index.mjs';
import { runChecks } from './lib/checks/runChecks.mjs';
import { summarize } from './lib/checks/summary.mjs';
import { explain, Stopped } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { parseTestArguments } from './lib/testArguments.mjs';

/** @param {typeof checks} chosen */
async function prepareAndRun(chosen) {
  const outputDir = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-test-'));
  try {
    checkGit();
    const toolchain = await prepareWorkspace({ frontend: false });
    return await runChecks(chosen, { toolchain, outputDir });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const failure = { passed: 0, failed: 1, skipped: 0, note: explain(error) };
    return [{ name: 'prepare', title: 'Preparation', ms: 0, ...failure }];
  } finally {
    fs.rmSync(outputDir, { recursive: true, force: true });
  }
}

await main(
  async () => {
    const { help, chosen } = parseTestArguments(process.argv.slice(2), checks);
    if (help) {
      console.log(help);
      return 0;
    }
    const { text, failed } = summarize(await prepareAndRun(chosen));
    console.log(text);
    return failed ? 1 : 0;
  },
  { stoppedCode: 130 },
);
