import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestProject } from '../__testUtils__/TestProject';
import { runCli } from './runCli';
import { stopSignal } from './stopSignal';

const program = join(__dirname, '../../bin/docs-engine');

let project: TestProject;

beforeEach(() => {
  project = new TestProject({
    'mkdocs.yml': 'site_name: Harbour\n',
    'docs/index.md': '# Home\n\n[x](none.md)\n',
  });
});
afterEach(() => project.remove());

function terminal() {
  const lines: string[] = [];
  const waiting: [RegExp, (line: string) => void][] = [];
  const stop = new AbortController();
  const write = (text: string) => {
    lines.push(text);
    waiting.forEach(
      ([pattern, resolve]) => pattern.test(text) && resolve(text),
    );
  };
  return {
    lines,
    stop,
    io: { out: write, error: write, signal: stop.signal },
    /** The next line that matches. */
    line: (pattern: RegExp) =>
      new Promise<string>(resolve => {
        waiting.push([pattern, resolve]);
      }),
  };
}

function request(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, resolve).on('error', reject);
  });
}

async function fetchText(url: string) {
  const response = await request(url);
  let text = '';
  for await (const chunk of response) {
    text += chunk;
  }
  const { statusCode: status, headers } = response;
  return { status, headers, text };
}

it('builds as a program of its own', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    program,
    'build',
    project.dir,
    '--out',
    project.out,
  ]);
  expect(stdout).toMatch(/^1 pages in \d+ ms, 1 warning: /);
  expect(stderr).toBe(
    'docs/index.md:3: The link to "none.md" leads to nothing.\n',
  );
  expect(project.article('index.html')).toContain('Home');
});

it('builds again into its own folder, into no other, and strictly if asked', async () => {
  const { io, lines } = terminal();
  expect(await runCli(['build', project.dir], io)).toBe(0);
  project.write('docs/index.md', '# Home\n');
  expect(await runCli(['build', project.dir], io)).toBe(0);
  expect(lines[2]).toMatch(/^1 pages in \d+ ms, 0 warnings: .*project\/site$/);
  expect(await runCli(['build', project.dir, '--out', project.base], io)).toBe(
    1,
  );
  expect(lines[3]).toBe(
    `${project.base}: The output folder holds files that are no built docs.`,
  );
  project.write('mkdocs.yml', 'hooks: x\n');
  expect(await runCli(['build', project.dir, '--strict'], io)).toBe(1);
  expect(lines[5]).toBe(
    'mkdocs.yml: The build is strict, and there is 1 warning.',
  );
  for (const args of [
    ['paint'],
    ['build', 'a', 'b'],
    ['serve', '--port', 'x'],
    ['build', '--nothing'],
    ['build', '--port', '1'],
    ['serve', '--strict'],
  ]) {
    expect(await runCli(args, io)).toBe(2);
  }
  expect(await runCli(['--help'], io)).toBe(0);
  expect(lines[lines.length - 1]).toContain(
    'docs-engine serve [DIR] [--port N]',
  );
});

it('says which folder is none', async () => {
  const { io, lines } = terminal();
  const file = join(project.dir, 'mkdocs.yml');
  const run = async (...args: string[]) => {
    expect(await runCli(args, io)).toBe(1);
    return lines.pop();
  };
  const isFile = `${file}: This is a file; a folder is needed in its place.`;
  expect(await run('build', project.dir, '--out', file)).toBe(isFile);
  expect(await run('build', project.dir, '--out', join(file, 'a'))).toBe(
    isFile,
  );
  expect(await run('build', project.dir, '--cache', file)).toBe(isFile);
  const none = join(project.dir, 'none');
  for (const command of ['build', 'serve']) {
    expect(await run(command, none)).toBe(`${none}: There is no such folder.`);
    expect(await run(command, file)).toContain(
      'name the folder of the project',
    );
  }
  expect(project.list(project.base)).toEqual([
    'project/docs/index.md',
    'project/mkdocs.yml',
  ]);
});

it('gives up on folders that the system refuses', async () => {
  const { io, lines } = terminal();
  // There nothing can be made, although the folder above is there.
  const out = '/proc/none/deeper';
  expect(await runCli(['build', project.dir, '--out', out], io)).toBe(1);
  expect(lines.pop()).toContain(`${out}: The folder cannot be made (E`);
});

it('is told to end once, and leaves the second time to the system', () => {
  const source = new EventEmitter();
  const signal = stopSignal(source);
  expect(signal.aborted).toBe(false);
  expect(source.emit('SIGTERM')).toBe(true);
  expect(signal.aborted).toBe(true);
  expect(source.emit('SIGTERM')).toBe(false);
  expect(source.emit('SIGINT')).toBe(false);
});

it('serves on this machine, and again after each change', async () => {
  const { io, line, stop } = terminal();
  const started = line(/The docs are at/);
  const ended = runCli(['serve', project.dir, '--port', '0'], io);
  const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(await started)!;

  const home = await fetchText(url);
  expect(home).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(home.text).toContain('new EventSource("/.reload")');
  const [, css] = /<link rel="stylesheet" href="([^"]*)"/.exec(home.text)!;
  expect((await fetchText(url + css)).headers['content-type']).toBe(
    'text/css; charset=utf-8',
  );
  expect(home.text).toContain('which the portal draws');
  expect((await fetchText(`${url}favicon.ico`)).status).toBe(204);
  expect((await fetchText(`${url}none/`)).status).toBe(404);
  expect((await fetchText(`${url}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  expect((await fetchText(`${url}search`)).headers.location).toBe('/search/');

  const events = await request(`${url}.reload`);
  const next = () =>
    new Promise<string>(resolve => {
      const take = (chunk: Buffer) => {
        if (String(chunk).startsWith('data:')) {
          events.off('data', take);
          resolve(String(chunk));
        }
      };
      events.on('data', take);
    });
  const changed = next();
  project.write('docs/index.md', '# Changed\n');
  expect(await changed).toBe('data: reload\n\n');
  expect((await fetchText(url)).text).toContain('Changed');

  const failed = next();
  project.write('mkdocs.yml', '- broken\n');
  await failed;
  expect(await fetchText(url)).toMatchObject({
    status: 500,
    text: expect.stringContaining(
      'mkdocs.yml:1: The configuration must be a map',
    ),
  });
  const mended = next();
  project.write('mkdocs.yml', 'site_name: Mended\n');
  await mended;
  expect((await fetchText(url)).text).toContain(
    '<title>Changed - Mended</title>',
  );

  const again = terminal();
  const port = new URL(url).port;
  expect(await runCli(['serve', project.dir, '--port', port], again.io)).toBe(
    1,
  );
  expect(again.lines).toEqual([
    `The port ${port} is in use; name another with --port.`,
  ]);

  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetchText(url)).rejects.toThrow('ECONNREFUSED');
});
