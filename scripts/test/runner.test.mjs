import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, gone, start, temporaryFolder } from './helpers.mjs';
import { workingCopy } from './workingCopy.mjs';

const READY = /Portico is ready at/;
const DEADLINE_MS = 20_000;
const windows = process.platform === 'win32' && 'there is none on Windows';

async function place() {
  const data = path.join(temporaryFolder(), 'data');
  const args = ['--port', String(await freePort()), '--data', data];
  const log = path.join(data, 'logs', 'runner.log');
  const read = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
  return {
    args,
    read,
    /** The processes of the runners so far, when the last of `count` waits for jobs. */
    async pids(/** @type {number} */ count) {
      const deadline = Date.now() + DEADLINE_MS;
      while (read().split('Waiting for jobs').length <= count) {
        assert.ok(Date.now() < deadline, `${count} runners:\n${read()}`);
        await sleep(100);
      }
      return [...read().matchAll(/Started as process (\d+)/g)].map(match =>
        Number(match[1]),
      );
    },
  };
}

test(
  'npm start keeps a runner, which ends with it',
  { skip: windows },
  async () => {
    const { args, pids, read } = await place();
    const portal = start(args);
    await portal.says(READY);
    const [first] = await pids(1);
    process.kill(first, 'SIGKILL');
    await portal.says(/warn {2}runner: ended \(SIGKILL\)/);
    const [, second] = await pids(2);
    assert.doesNotMatch(read(), /token/i);
    portal.child.kill('SIGTERM');
    assert.equal(await portal.ended, 0);
    await gone(second, 0);

    const killed = start(args);
    await killed.says(READY);
    const third = (await pids(3)).at(-1);
    killed.child.kill('SIGKILL');
    await gone(/** @type {number} */ (third), DEADLINE_MS);
  },
);

test(
  'the configuration says whether there is a runner',
  { skip: windows },
  async () => {
    const { args, read } = await place();
    const script = workingCopy({
      'app-config.local.yaml': '{ forge: { runner: { enabled: false } } }',
    });
    const portal = start(args, { script });
    await portal.says(READY);
    portal.child.kill('SIGTERM');
    assert.equal(await portal.ended, 0);
    assert.equal(read(), '');
  },
);
