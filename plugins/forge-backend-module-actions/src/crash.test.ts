import {
  findFreePort,
  removeTemporaryFolders,
  temporaryFolder,
  until,
} from '@portico/test-utils';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PortalClient } from './__testUtils__/PortalClient';
import { runPortal } from './__testUtils__/runPortal';
import { ScriptedRunner } from './__testUtils__/ScriptedRunner';

const WORKFLOW = `on: push
jobs:
  kept: { runs-on: x, steps: [{ run: echo }] }
  begun: { runs-on: x, steps: [{ run: echo }] }
  fresh: { runs-on: x, steps: [{ run: echo }] }
`;

describe('what a kill of the backend leaves of a run', () => {
  afterAll(removeTemporaryFolders);

  it('goes on with its runner, and ends within a minute without', async () => {
    const dataDirectory = await temporaryFolder();
    const port = await findFreePort();
    const first = await runPortal({ dataDirectory, port });
    const client = new PortalClient(first.url);
    const runner = new ScriptedRunner(first.url);
    await client.publish('shop', { 'ci.yml': WORKFLOW });
    const [{ id }] = await client.runs('shop');
    const [kept, begun, fresh] = [
      await runner.take(),
      await runner.take(),
      await runner.take(),
    ];
    await runner.step(kept);
    await runner.step(begun);
    const shown = await runner.log(kept, 0, 'shown\n');
    await runner.log(begun, 0, 'shown too\n');
    await first.kill();
    // of a run whose row is gone
    await mkdir(path.join(dataDirectory, 'actions', '4711'));

    const second = await runPortal({ dataDirectory, port });
    const restarted = Date.now();
    expect(await client.log('shop', kept.jobId, 0)).toMatchObject({
      text: 'shown\n',
      done: false,
    });
    expect(await runner.log(kept, shown, 'more\n')).toBe(11);
    expect((await runner.tell(kept, 'renew')).status).toBe(200);
    await runner.complete(kept);
    expect((await runner.tell(fresh, 'renew')).status).toBe(200);

    // its runner is gone, and no step had begun: somebody else may
    const other = new ScriptedRunner(second.url, 'runner-2');
    const again = await until(() => other.acquire(5), 60_000);
    expect(again.jobId).toBe(fresh.jobId);
    expect(again.lease).not.toBe(fresh.lease);
    expect((await runner.tell(fresh, 'renew')).status).toBe(409);
    await other.complete(again);
    const run = await until(async () => {
      const now = await client.get(`/shop/actions/runs/${id}`);
      return now.status === 'completed' && now;
    });
    expect(Date.now() - restarted).toBeLessThan(60_000);
    expect(run.conclusion).toBe('failure');
    const jobs = await client.jobs('shop', id);
    expect(
      jobs.map(({ name, conclusion, error }) => [name, conclusion, error]),
    ).toEqual([
      ['kept', 'success', null],
      ['begun', 'failure', 'the runner was lost'],
      ['fresh', 'success', null],
    ]);
    expect(jobs[1].steps).toMatchObject([{ conclusion: 'failure' }]);
    expect((await runner.step(begun)).status).toBe(409);
    const log = await client.log('shop', begun.jobId, 0);
    expect(log).toMatchObject({ text: 'shown too\n', done: true });
    expect(await readdir(path.join(dataDirectory, 'actions'))).toEqual([
      `${id}`,
    ]);
    await second.kill();
  });
});
