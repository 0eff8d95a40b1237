import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { startGuarded } from '../lib/childProcess.mjs';
import { runToEnd } from '../lib/runToEnd.mjs';
import {
  gone,
  run,
  scriptsDir,
  temporaryFolder,
  writeFiles,
} from './helpers.mjs';

const folder = temporaryFolder();
writeFiles(folder, {
  // Starts a child of its own, says both numbers, and ignores being told to end
  'stubborn.cjs': `
    const { spawn } = require('node:child_process');
    process.on('SIGTERM', () => {});
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' });
    console.log('pids', process.pid, child.pid);
    setInterval(() => {}, 1e6);`,
  'launcher.mjs': `
    import { startGuarded } from ${JSON.stringify(
      path.join(scriptsDir, 'lib/childProcess.mjs'),
    )};
    const program = startGuarded({ node: process.execPath, args: [process.argv[2]], cwd: '.', env: process.env });
    program.child.stdout.pipe(process.stdout);`,
  'polite.cjs': `
    process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
    console.log('up');
    setInterval(() => {}, 1e6);`,
});

const env = process.env;
const options = { node: process.execPath, cwd: folder, env };

/** @param {string} text */
function pidsIn(text) {
  const [, own, child] = /pids (\d+) (\d+)/.exec(text) ?? [];
  return [Number(own), Number(child)];
}

test('a program that is killed with its launcher takes its own with it', async () => {
  const script = path.join(folder, 'stubborn.cjs');
  const launcher = run(process.execPath, ['launcher.mjs', script], {
    cwd: folder,
  });
  await launcher.says(/pids \d+ \d+/);
  const pids = pidsIn(launcher.written.out);
  launcher.child.kill('SIGKILL');
  await Promise.all(pids.map(pid => gone(pid, 8_000)));
});

test('stopping asks first, and waits for the answer', async () => {
  const { child, exited, stop } = startGuarded({
    ...options,
    args: ['polite.cjs'],
  });
  let output = '';
  await new Promise(resolve =>
    child.stdout?.on('data', data => {
      output += data;
      if (output.includes('up')) resolve(undefined);
    }),
  );
  await stop();
  assert.deepEqual(await exited, { code: 0, signal: null });
  assert.match(output, /bye/);
});

test('a program that does not end in time is ended, with its children', async () => {
  const started = Date.now();
  const { timedOut, code, output } = await runToEnd({
    ...options,
    args: ['stubborn.cjs'],
    timeoutMs: 1_500,
  });
  assert.equal(timedOut, true);
  assert.equal(code, null);
  assert.ok(Date.now() - started < 12_000);
  await Promise.all(pidsIn(output).map(pid => gone(pid, 1_000)));
});

test('the output and the exit code of a program are known', async () => {
  const { code, output } = await runToEnd({
    ...options,
    args: [
      '-e',
      'console.log("out"); console.error("err"); process.exitCode = 3',
    ],
  });
  assert.equal(code, 3);
  assert.match(output, /out/);
  assert.match(output, /err/);
});
