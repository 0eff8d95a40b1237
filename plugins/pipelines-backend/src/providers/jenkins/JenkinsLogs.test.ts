import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { answerJenkins } from '../../__testUtils__/jenkinsApi';
import { ServerReply, startServer } from '../../__testUtils__/startServer';
import { World } from '../../__testUtils__/World';
import { HostClient } from '../../http/HostClient';
import { CHUNK_BYTES } from '../../http/logs';
import { JenkinsLogs } from './JenkinsLogs';

const caller = {} as PipelineCaller;
const path = '/jenkins/job/shop/job/api/45/logText/progressiveText';

describe('the log of a build of Jenkins', () => {
  let world: World;
  let fault: ServerReply | undefined;
  let starts: string[];
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeEach(async () => {
    world = new World();
    fault = undefined;
    starts = [];
    server = await startServer(request => {
      starts.push(`${request.query.get('start')}`);
      const answer = answerJenkins(request, { world, actions: [] });
      return fault ?? answer ?? { status: 404 };
    });
  });
  afterEach(() => server.stop());

  const open = (freshMs = 0) => {
    const client = new HostClient({
      title: 'Jenkins',
      credentialsPlace: 'x',
      addressPlace: 'x',
      ...{ freshMs, timeoutMs: 20_000 },
      getBaseUrl: async () => server.url,
      getHeaders: async () => ({}),
    });
    const logs = new JenkinsLogs(client, { host: 'jenkins.example', freshMs });
    return (offset: number) => logs.read(caller, { path, offset, what: 'log' });
  };

  it('is whole where it is longer than one part, with notes and other line ends', async () => {
    const read = open();
    const lines = Array.from(
      { length: 150_000 },
      (_, i) => `line ${i} größer\n`,
    );
    world.log = lines.slice(0, 140_000).join('');
    expect(Buffer.byteLength(world.log)).toBeLessThan(CHUNK_BYTES);
    let text = '';
    let chunk = await read(0);
    text += chunk.text;
    world.log = lines.join('').repeat(2);
    world.logEnded = true;
    for (let parts = 0; !chunk.done && parts < 9; parts++) {
      chunk = await read(chunk.next);
      expect(Buffer.byteLength(chunk.text)).toBeLessThanOrEqual(CHUNK_BYTES);
      text += chunk.text;
    }
    expect(chunk.done).toBe(true);
    expect(text.length).toBe(world.log.length);
    expect(text === world.log).toBe(true);
    // what was known is not asked for again
    expect(starts).toHaveLength(2);
    expect(Number(starts[1])).toBeGreaterThan(
      Buffer.byteLength(lines.join('')),
    );
    expect((await open()(chunk.next)).text).toBe('');
  });

  it('is asked for once by many, and begins anew where Jenkins does', async () => {
    const read = open(60_000);
    world.log = 'one\ntwo\n';
    const all = await Promise.all(Array.from({ length: 20 }, () => read(0)));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set([world.log]));
    expect(starts).toEqual(['0']);

    const again = open();
    await again(0);
    world.log = 'new\n';
    expect(await again(0)).toEqual({ text: 'new\n', next: 4, done: false });
  });

  it('goes on after a failure, and does without the size', async () => {
    const read = open();
    world.log = 'one\n';
    const { next } = await read(0);
    fault = { status: 500, body: 'down' };
    await expect(read(next)).rejects.toThrow(/500/);
    fault = undefined;
    world.log += 'two\n';
    expect((await read(next)).text).toBe('two\n');
    fault = { body: 'a\r\nb', headers: { 'X-More-Data': 'true' } };
    expect(await open()(2)).toEqual({ text: 'b', next: 3, done: false });
  });
});
