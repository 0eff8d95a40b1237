import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasBwrap } from './__testUtils__/isolations';
import { makeRunnerDir, startProgram } from './__testUtils__/startProgram';
import { startRunner } from './__testUtils__/startRunner';
import { TestBackend } from './__testUtils__/TestBackend';

const secret = 'larkspur-secret';
const dataDir = mkdtempSync(join(tmpdir(), 'portal-data-'));
const secretFile = join(dataDir, 'catalog.sqlite');
// What the portal's backend is to a job: a process of the same user with secrets in its environment.
const portal = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
  env: { BACKEND_SECRET: secret },
  stdio: 'ignore',
});

let backend: TestBackend;

beforeAll(async () => {
  writeFileSync(secretFile, secret);
  backend = await new TestBackend().start();
});

afterAll(async () => {
  portal.kill('SIGKILL');
  await backend.stop();
  rmSync(dataDir, { recursive: true });
});

/** Tries everything, and says what was possible. */
const attack = (port: number) => `
- run: |
    tell() { if [ -n "$2" ]; then echo "$1: YES $2"; else echo "$1: no"; fi; }
    tell data "$(cat ${secretFile} 2>&1 | grep -o ${secret})"
    tell list "$(ls ${dataDir} 2>/dev/null)"
    tell backend "$(cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep ^BACKEND_SECRET=)"
    tell processes "$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -o 'setInter[v]al' | head -1)"
    tell token "$(env | grep PORTICO_RUNNER_TOKEN)"
    tell memory "$(ls /proc/${process.pid}/mem 2>/dev/null)"
    tell network "$(node -e "require('net').connect(${port}, '127.0.0.1', () => { console.log('connected'); process.exit() }).on('error', () => process.exit())")"
    tell loopback "$(node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => require('net').connect(s.address().port, '127.0.0.1', () => { console.log('own'); process.exit() }))")"
    tell interfaces "$(ls /sys/class/net 2>/dev/null | grep -v '^lo$' | head -1)"
    tell shadow "$(head -c 4 /etc/shadow 2>/dev/null)"
    tell home "$(ls -d /root/.[a-z]* $OLDPWD 2>/dev/null | head -1)"
    tell sysctl "$(test -w /proc/sys/kernel/hostname && ( : > /proc/sys/kernel/hostname ) 2>/dev/null && echo open)"
    tell usr "$(touch /usr/bin/mark 2>/dev/null && rm /usr/bin/mark && echo written)"
    tell top "$(touch /mark 2>/dev/null && rm /mark && echo written)"
    tell namespaces "$(unshare -U true 2>/dev/null && echo made)"
    tell workspace "$(touch mark && ls mark)"
    tell tmp "$(touch /tmp/mark-$GITHUB_RUN_ID && rm /tmp/mark-$GITHUB_RUN_ID && echo written)"
`;

async function runAttack(isolation: 'bwrap' | 'none') {
  const runner = startRunner(backend, { isolation });
  const port = Number(new URL(backend.url).port);
  const job = backend.add({ steps: attack(port) });
  expect(await job.completed()).toMatchObject({ conclusion: 'success' });
  await runner.stop();
  return job.lines;
}

const withBwrap = hasBwrap ? describe : describe.skip;

withBwrap('a job in bwrap', () => {
  it('sees nothing of the machine and reaches nothing', async () => {
    const lines = await runAttack('bwrap');
    expect(lines.slice(0, 5).join('\n')).toContain('Isolation: bwrap');
    expect(lines.filter(line => /^\w+: (?:YES .*|no)$/.test(line))).toEqual([
      'data: no',
      'list: no',
      'backend: no',
      'processes: no',
      'token: no',
      'memory: no',
      'network: no',
      'loopback: YES own',
      'interfaces: no',
      'shadow: no',
      'home: no',
      'sysctl: no',
      'usr: no',
      'top: no',
      'namespaces: no',
      'workspace: YES mark',
      'tmp: YES written',
    ]);
  });

  it('cannot reach outside by its variables, which bwrap is told of', async () => {
    const library = join(dataDir, 'loaded');
    const runner = startRunner(backend, { isolation: 'bwrap' });
    const job = backend.add({
      job: `    env:\n      LD_PRELOAD: /job/workspace/evil.so\n      BASH_ENV: /job/workspace/evil.sh\n`,
      files: { 'evil.sh': `echo loaded > ${library}; cat ${secretFile}` },
      steps: `
- uses: actions/checkout@v4
- run: echo ran
  shell: bash
- if: always()
  env: { X: "a\\0--bind\\0/\\0/mnt" }
  run: echo with NUL
- if: always()
  run: printf 'Y=a\\0--bind\\0/\\0/mnt\\n' >> $GITHUB_ENV
- if: always()
  run: echo after GITHUB_ENV
- if: always()
  working-directory: "a\\0--bind"
  run: echo in a folder
`,
    });
    await job.completed();
    await runner.stop();
    expect(existsSync(library)).toBe(false);
    expect(job.log).not.toContain(secret);
    const text = job.lines.join('\n');
    expect(text).toContain('\nran\n');
    expect(text).toContain(
      '##[error]The variable X has a NUL character in it.',
    );
    expect(text).toContain(
      '##[error]The variable Y has a NUL character in it.',
    );
    expect(job.lines).not.toContain('with NUL');
    expect(job.lines).not.toContain('after GITHUB_ENV');
    expect(job.lines).not.toContain('in a folder');
  });

  it('cannot put a link in the place of a folder that later steps are given', async () => {
    const before = readdirSync(dataDir);
    const runner = startRunner(backend, { isolation: 'bwrap' });
    const replace = ['/job/workspace', '/job/home', '/job/tmp', '/job/shm']
      .concat(['/job', '/tmp', '/dev/shm', '/runner', '$GITHUB_ENV'])
      .map(
        place =>
          `mv ${place} ${place}_old; rm -rf ${place}; ln -sfn ${dataDir} ${place}; ln -sfn ../..${dataDir} ${place}`,
      )
      .join('\n    ');
    const look = `
    cat {/job/workspace,/job/home,/job/tmp,/job/shm,/job,/tmp,/dev/shm,/runner,.,..}/catalog.sqlite
    for place in /job/workspace /job/home /job/tmp /job/shm /job /tmp /dev/shm /runner; do
      echo hacked > $place/hacked || true
    done
    ls /job; pwd; touch $HOME/mark $TMPDIR/mark && echo writes`;
    const job = backend.add({
      files: { 'a.txt': 'a' },
      steps: `
- run: |
    set +e
    ${replace}
    true
- run: |
    set +e ${look}
- uses: actions/checkout@v4
- if: always()
  run: |
    set +e ${look}
`,
    });
    await job.completed();
    await runner.stop();
    expect(job.log).not.toContain(secret);
    expect(readdirSync(dataDir)).toEqual(before);
    expect(job.lines.filter(line => line === 'writes')).toHaveLength(2);
    expect(job.lines).toContain('/job/workspace');
  });

  it('has no files that the starter of the runner left open', async () => {
    const leftOpen = 200;
    const { dir, remove } = makeRunnerDir();
    const runner = startProgram(
      backend,
      { PORTICO_RUNNER_DIR: dir, PORTICO_RUNNER_ISOLATION: 'bwrap' },
      leftOpen,
    );
    const job = backend.add({
      steps: `
- run: |
    for fd in /proc/self/fd/*; do echo "open: $(basename $fd)"; done
`,
    });
    await job.completed();
    runner.kill('SIGTERM');
    await runner.exited();
    remove();
    const open = job.lines
      .filter(line => line.startsWith('open: '))
      .map(line => Number(line.slice(6)));
    expect(open).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(open).not.toContain(leftOpen);
  });

  it('cannot make the runner read or write outside for it', async () => {
    const target = join(dataDir, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'keep'), 'kept');
    const runner = startRunner(backend, { isolation: 'bwrap' });
    const job = backend.add({
      files: { 'a.txt': 'a' },
      steps: `
- run: |
    ln -s ${secretFile} file; ln -s ${dataDir} folder; ln -s ${target} there
    mkdir up; echo own > up/own.txt; ln -s ${secretFile} up/link
    rm -f $GITHUB_OUTPUT || true; ln -sf ${secretFile} $GITHUB_ENV || true
- if: always()
  uses: actions/upload-artifact@v4
  with: { name: folder, path: folder }
- if: always()
  uses: actions/upload-artifact@v4
  with: { name: through, path: folder/catalog.sqlite }
- if: always()
  uses: actions/upload-artifact@v4
  with: { name: up, path: "${dataDir}/**" }
- if: always()
  uses: actions/upload-artifact@v4
  with: { name: link, path: up }
- if: always()
  uses: actions/checkout@v4
  with: { path: there }
- if: always()
  uses: actions/checkout@v4
  with: { path: ../../.. }
- if: always()
  working-directory: folder
  run: pwd
`,
    });
    await job.completed();
    await runner.stop();
    expect(job.log).not.toContain(secret);
    // An artifact of one's own files has the link as a link.
    expect([...job.artifacts.keys()]).toEqual(['folder', 'link']);
    job.artifacts.forEach(content =>
      expect(content.toString('latin1')).not.toContain(secret),
    );
    expect(readFileSync(join(target, 'keep'), 'utf8')).toBe('kept');
    expect(job.log).toContain('`folder/catalog.sqlite` leads out of');
    expect(job.log).toContain(`\`${dataDir}/**\` leads out of`);
    expect(job.log).toContain('`there` leads out of the workspace');
    expect(job.log).toContain('`../../..` leads out of the workspace');
    expect(job.log).toContain('`folder` leads out of the workspace');
  });
});

describe('a job without bwrap', () => {
  it('is weaker where the README says so, and keeps the token out of its environment', async () => {
    const lines = await runAttack('none');
    const text = lines.join('\n');
    expect(text).toContain('Isolation: none, as PORTICO_RUNNER_ISOLATION=none');
    expect(text).toContain('and reach its network');
    expect(text).toContain(`data: YES ${secret}`);
    expect(text).toContain(`backend: YES BACKEND_SECRET=${secret}`);
    expect(text).toContain('network: YES connected');
    expect(text).toContain('token: no');
  });
});
