import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { countPlaywright } from '../lib/checks/browser.mjs';
import { findChromium } from '../lib/checks/findChromium.mjs';
import { runChecks } from '../lib/checks/runChecks.mjs';
import { countAsOne, countReport } from '../lib/checks/runProgram.mjs';
import { summarize } from '../lib/checks/summary.mjs';
import { countJest } from '../lib/checks/unit.mjs';
import { run, scriptsDir, temporaryFolder, writeFiles } from './helpers.mjs';
import { freshClone } from './workingCopy.mjs';

const folder = temporaryFolder();
const file = path.join(folder, 'report.json');
const identity = (/** @type {any} */ report) => report;

/**
 * @param {unknown} content
 * @param {string} [problem]
 */
function countsOf(content, problem) {
  fs.writeFileSync(file, JSON.stringify(content));
  return countReport({ file, count: identity, problem });
}

test('a runner has failed when it says so, crashes, or runs nothing', () => {
  const good = { passed: 3, failed: 0, skipped: 1 };
  assert.deepEqual(countsOf(good), good);
  assert.deepEqual(countsOf(good, 'ended with exit code 1'), {
    ...{ passed: 3, failed: 1, skipped: 1 },
    note: 'ended with exit code 1',
  });
  const bad = { passed: 3, failed: 2, skipped: 0 };
  assert.deepEqual(countsOf(bad, 'ended with exit code 1'), bad);
  const nothing = { passed: 0, failed: 0, skipped: 5 };
  assert.equal(countsOf(nothing).failed, 1);
  assert.equal(countsOf(nothing).note, 'ran no test');
  fs.writeFileSync(file, '{"pas');
  const crashed = countReport({ file, count: identity, problem: undefined });
  assert.deepEqual([crashed.failed, crashed.note], [1, 'left no report']);
  assert.equal(countAsOne([undefined, undefined]).passed, 1);
  assert.equal(countAsOne([undefined, 'broken']).note, 'broken');
  assert.equal(countAsOne([undefined, 'broken']).failed, 1);
});

test('reports of Jest and Playwright are read', () => {
  const jest = {
    ...{ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2 },
    ...{ numPendingTests: 3, numTodoTests: 1 },
  };
  assert.deepEqual(countJest(jest), { passed: 7, failed: 3, skipped: 4 });
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
  assert.deepEqual(countPlaywright({ stats, errors: [{}] }), {
    ...{ passed: 6, failed: 3, skipped: 3 },
    note: '1 only on a further try',
  });
});

test("Node's test runner is counted whole", async () => {
  writeFiles(folder, {
    'a.test.mjs':
      "import { test } from 'node:test';\ntest('a', () => {}); test('b', { skip: true }, () => {}); test('c', () => { throw new Error('no'); });",
    'b.test.mjs': "import { test } from 'node:test';\ntest('d', () => {});",
    'broken.test.mjs': "import 'nowhere';",
  });
  const reporter = path.join(scriptsDir, 'lib/checks/countReporter.mjs');
  const env = { ...process.env };
  // or the inner runner would report to the one that runs this
  delete env.NODE_TEST_CONTEXT;
  const runner = run(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, '*.test.mjs'],
    { cwd: folder, env },
  );
  assert.equal(await runner.ended, 1);
  assert.deepEqual(JSON.parse(runner.written.out), {
    passed: 2,
    failed: 2,
    skipped: 1,
  });
});

test('checks go on after a failure, and the last line is the sum', async t => {
  t.mock.method(console, 'log', () => {});
  t.mock.method(console, 'error', () => {});
  /** @type {string[]} */
  const ran = [];
  const check = (
    /** @type {string} */ name,
    /** @type {number} */ failed,
    /** @type {string} */ needs = '',
  ) => ({
    ...{ name, title: name, needs },
    run: async () => {
      ran.push(name);
      if (failed < 0) throw new Error('crashed');
      return { passed: 10, failed, skipped: 2 };
    },
  });
  const outcomes = await runChecks(
    [check('a', 0), check('b', 2), check('c', -1), check('d', 0, 'b')],
    /** @type {any} */ ({}),
  );
  assert.deepEqual(ran, ['a', 'b', 'c']);
  const { text, failed } = summarize(outcomes);
  const lines = text.split('\n');
  assert.equal(lines.at(-1), '20 passed, 4 failed');
  assert.equal(failed, 4);
  assert.match(lines[2], /^ {2}a +10 +0 +2 +0\.0 s$/);
  assert.match(lines[4], /crashed$/);
  assert.match(lines[5], /^ {2}d +0 +1 +0 .* not run: b failed$/);
});

test('npm test ends with the sum, whatever comes before', async () => {
  const clone = freshClone();
  /** @param {string} only */
  const npmTest = only =>
    run('npm', ['test', '--', '--only', only], {
      cwd: clone,
      env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' },
    });
  const broken = npmTest('format,lint');
  assert.equal(await broken.ended, 1);
  assert.match(broken.written.out, /Preparation +0 +1 .*Cannot get/);
  assert.match(broken.written.out, /\n0 passed, 1 failed\n$/);
  const unknown = npmTest('jest');
  assert.equal(await unknown.ended, 1);
  assert.match(unknown.written.err, /no check 'jest'.*There are format, lint,/);
});

test('a Chromium that is named is the one that counts', () => {
  assert.equal(findChromium({ PORTICO_CHROMIUM: file }), file);
  assert.equal(findChromium({ PORTICO_CHROMIUM: `${file}.not` }), undefined);
});
