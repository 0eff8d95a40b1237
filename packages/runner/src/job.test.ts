import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolations } from './__testUtils__/isolations';
import { startRunner } from './__testUtils__/startRunner';
import { TestBackend } from './__testUtils__/TestBackend';
import type { JobOptions } from './__testUtils__/TestJob';

describe.each(isolations)('a job with isolation %s', isolation => {
  let backend: TestBackend;
  let runner: ReturnType<typeof startRunner>;

  beforeAll(async () => {
    backend = await new TestBackend().start();
    runner = startRunner(backend, { isolation });
  });

  afterAll(async () => {
    await runner.stop();
    await backend.stop();
  });

  async function run(options: JobOptions) {
    const job = backend.add(options);
    const completion = await job.completed();
    return { job, completion, text: job.lines.join('\n') };
  }

  it('runs its steps in order, by their conditions, and gives their outputs', async () => {
    const { job, completion, text } = await run({
      job: `    env: { LEVEL: job, JOB: '\${{ matrix.node }}' }
    outputs:
      version: \${{ steps.first.outputs.version }}
      many: \${{ steps.first.outputs.many }}
      outcome: \${{ steps.fails.outcome }}/\${{ steps.fails.conclusion }}
      need: \${{ needs.build.outputs.tag }}
`,
      assignment: {
        jobKey: 'test:2',
        matrix: { node: 24, os: ['a', 'b'] },
        needs: { build: { result: 'success', outputs: { tag: 'v1' } } },
        env: { FROM: 'backend', LEVEL: 'backend' },
      },
      steps: `
- id: first
  name: First of \${{ matrix.node }}
  env: { LEVEL: step }
  run: |
    echo "level $LEVEL, job $JOB, from $FROM, \${{ env.LEVEL }}, \${{ matrix.os[1] }}"
    echo version=1.2 >> $GITHUB_OUTPUT
    printf 'many<<END\\na\\nb=c\\nEND\\n' >> "$GITHUB_OUTPUT"
    echo LEVEL=env-file >> $GITHUB_ENV
    mkdir bin; printf '#!/bin/sh\\necho tool ran\\n' > bin/tool; chmod +x bin/tool
    echo "$PWD/bin" >> $GITHUB_PATH
    echo '# Summary' >> $GITHUB_STEP_SUMMARY
- run: |
    echo "level $LEVEL \${{ steps.first.outputs.version }}"
    tool
- id: fails
  name: Fails
  continue-on-error: true
  run: exit 7
- run: echo "went on, \${{ job.status }}, \${{ steps.fails.outcome }}"
- if: matrix.node == 22
  run: echo not for this
- name: Breaks
  run: "false"
- run: echo not after a failure
- if: failure()
  run: echo "after a failure, \${{ job.status }}"
- if: always()
  run: echo always
`,
    });
    expect(completion).toEqual({
      conclusion: 'failure',
      outputs: {
        version: '1.2',
        many: 'a\nb=c',
        outcome: 'failure/success',
        need: 'v1',
      },
    });
    expect(job.outcomes).toEqual([
      'Set up job: success',
      'First of 24: success',
      'Run echo "level $LEVEL 1.2": success',
      'Fails: success',
      'Run echo "went on, success, failure": success',
      'Run echo not for this: skipped',
      'Breaks: failure',
      'Run echo not after a failure: skipped',
      'Run echo "after a failure, failure": success',
      'Run echo always: success',
      'Complete job: success',
    ]);
    expect(text).toContain('level step, job 24, from backend, step, b');
    expect(text).toContain('level env-file 1.2\ntool ran');
    expect(text).toContain('went on, success, failure');
    expect(text).toContain('after a failure, failure');
    expect(job.linesOf('Breaks')).toEqual([
      '##[group]Run false',
      '\u001b[36;1mfalse\u001b[0m',
      'shell: bash -e {0}',
      'env:',
      '  FROM: backend',
      '  LEVEL: env-file',
      '  JOB: 24',
      '##[endgroup]',
      '##[error]Process completed with exit code 1.',
    ]);
    const [first] = job.log.split(' ');
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
    job.steps.forEach(({ startedAt = '', completedAt = '' }) =>
      expect(startedAt <= completedAt).toBe(true),
    );
  });

  it('takes the commands of its output and masks what is secret', async () => {
    const { job, text, completion } = await run({
      assignment: { secrets: { TOKEN: 'hunter2', KEY: 'line one\nline two' } },
      job: `    outputs: { shown: '\${{ steps.a.outputs.a }}', hidden: '\${{ steps.a.outputs.b }}' }\n`,
      steps: `
- id: a
  run: |
    echo "::error file=src/a.js,line=3,col=5,title=Broken::first%0Asecond"
    echo "::warning::careful" ; echo "::notice::look"; echo "::debug::quiet"
    echo "::group::Files"; echo inside; echo "::endgroup::"
    echo "::add-mask::s3cret"; echo "before s3cret after, hunter2, line two"
    echo "::stop-commands::pause-1"; echo "::error::not a command"; echo "::pause-1::"
    echo "::error::again"; echo "::set-output name=x::1"; echo "::unknown::text"
    echo "a=1" >> $GITHUB_OUTPUT; echo "b=x-s3cret" >> $GITHUB_OUTPUT
- run: echo "in the header s3cret"
`,
    });
    expect(text).toContain(
      [
        '##[error]src/a.js:3:5: Broken: first',
        '##[error]second',
        '##[warning]careful',
        '##[notice]look',
        '##[group]Files',
        'inside',
        '##[endgroup]',
        'before *** after, ***, ***',
        '::error::not a command',
        '##[error]again',
        '##[warning]::set-output:: does nothing: write to the file $GITHUB_OUTPUT.',
        '::unknown::text',
      ].join('\n'),
    );
    expect(job.linesOf('Run echo "in the header ***"').join()).not.toContain(
      's3cret',
    );
    expect(text).not.toContain('hunter2');
    expect(completion.outputs).toEqual({ shown: '1' });
    expect(text).toContain('The output hidden is left out');
  });

  it('runs in the shells of GitHub, in folders of the workspace', async () => {
    const { job, text, completion } = await run({
      files: { 'sub/here.txt': 'here' },
      steps: `
- uses: actions/checkout@v4
- run: echo "$(basename $PWD) $(cat here.txt)"
  working-directory: sub
- shell: sh
  run: echo "is $0"; false | true; echo sh goes on
- run: false | true; echo bash without a name goes on
- name: Pipe
  shell: bash
  continue-on-error: true
  run: false | true; echo never
- run: sh -c 'kill -9 $$'
  continue-on-error: true
- run: echo to the device > /dev/stderr; cat < /dev/null
- name: Folder
  working-directory: missing
  run: pwd
- if: always()
  name: Outside
  working-directory: ../..
  run: pwd
- if: always()
  name: Expression
  run: echo \${{ fromJSON('nonsense') }}
- if: always()
  name: File
  run: echo nonsense >> $GITHUB_ENV
- if: always()
  name: Fixed
  run: echo GITHUB_SHA=1 >> $GITHUB_ENV
`,
    });
    expect(completion.conclusion).toBe('failure');
    expect(text).toContain('\nsub here\n');
    expect(text).toContain('\nsh goes on\n');
    expect(text).toContain('bash without a name goes on');
    expect(job.linesOf('Pipe')).toContain(
      'shell: bash --noprofile --norc -eo pipefail {0}',
    );
    expect(job.lines).not.toContain('never');
    expect(text).toContain('exit code 137');
    expect(text).toContain('\nto the device\n');
    expect(job.linesOf('Folder').join()).toContain('is not in the workspace');
    expect(job.linesOf('Outside').join()).toContain('leads out of the');
    expect(job.linesOf('Expression').join()).toMatch(
      /##\[error\]\.github\/workflows\/ci\.yml:\d+: /,
    );
    expect(job.linesOf('File').join()).toContain('neither `name=value` nor');
    expect(job.linesOf('Fixed').join()).toContain('cannot set GITHUB_SHA');
  });

  it('has an environment of its own', async () => {
    process.env.LARKSPUR_SECRET = 'not for jobs';
    const { job } = await run({
      assignment: {
        github: {
          event: {
            head_commit: { message: 'Fix it' },
            repository: { full_name: 'payments/ledger' },
          },
          server_url: 'http://portal',
          workspace: '/not/this',
        },
        inputs: { level: 3 },
      },
      steps: `
- run: env | cut -d= -f1 | sort | tr '\\n' ' '
- run: echo "\${{ github.event.head_commit.message }} \${{ inputs.level }} $GITHUB_SERVER_URL"
- run: |
    echo "$CI $GITHUB_REPOSITORY $GITHUB_REF_NAME $GITHUB_EVENT_NAME $GITHUB_JOB"
    node -p "require(process.env.GITHUB_EVENT_PATH).repository.full_name"
    for folder in "$HOME" "$TMPDIR" "$GITHUB_WORKSPACE"; do test -w "$folder" && ls -A "$folder" | wc -l; done
`,
    });
    delete process.env.LARKSPUR_SECRET;
    const names = job.lines.find(line => line.startsWith('CI '))!;
    expect(names).not.toMatch(/LARKSPUR|PORTICO_RUNNER_TOKEN|npm_|NODE_/);
    const others = names
      .trim()
      .split(' ')
      .filter(name => !/^(?:GITHUB|RUNNER)_/.test(name));
    expect(others).toEqual(
      expect.arrayContaining(['CI', 'HOME', 'LANG', 'PATH', 'TMPDIR']),
    );
    expect(job.lines).toContain('Fix it 3 http://portal');
    expect(job.log).not.toContain('/not/this');
    expect(job.lines).toContain('true payments/ledger main push test');
    expect(job.lines).toContain('payments/ledger');
    expect(job.lines.filter(line => line === '0')).toHaveLength(3);
  });

  it('keeps artifacts and takes them in another job', async () => {
    const first = await run({
      steps: `
- run: mkdir -p out/sub .hid; echo 1 > out/a.txt; echo 2 > out/sub/b.log; echo 3 > out/.hidden; ln out/a.txt out/hard.txt; ln -s a.txt out/soft.txt
- uses: actions/upload-artifact@v4
  with: { name: site, path: out }
- uses: actions/upload-artifact@v4
  with:
    name: logs
    path: |
      out/**
      !out/*.txt
- uses: actions/upload-artifact@v4
  with: { name: none, path: 'nothing/*.x' }
- uses: actions/upload-artifact@v4
  with: { name: none, path: nothing, if-no-files-found: error }
`,
    });
    expect([...first.job.artifacts.keys()]).toEqual(['site', 'logs']);
    expect(first.text).toContain('##[warning]No files were found with the');
    expect(first.text).toContain('##[error]No files were found with the');
    const second = await run({
      artifacts: first.job.artifacts,
      steps: `
- uses: actions/download-artifact@v4
  with: { name: site, path: got }
- uses: actions/download-artifact@v4
  with: { name: logs }
- run: find . | sort | tr '\\n' ' '; cat got/hard.txt got/soft.txt sub/b.log
- uses: actions/upload-artifact@v4
  with: { name: site, path: got/a.txt, overwrite: true }
- uses: actions/upload-artifact@v4
  with: { name: site, path: got/a.txt }
- if: always()
  uses: actions/download-artifact@v4
  with: { name: other }
`,
    });
    expect(second.text).toContain(
      '. ./got ./got/a.txt ./got/hard.txt ./got/soft.txt ./got/sub ./got/sub/b.log ./sub ./sub/b.log 1\n1\n2',
    );
    expect(second.text).toContain('site: 1 files, ');
    expect(second.text).toContain('##[error]It is there');
    expect(second.text).toContain('There is no artifact `other` in this run.');
  });

  it('leaves out of an archive what leads out of the folder', async () => {
    const { text, completion } = await run({
      files: {
        'a.txt': 'a',
        'in/link': { type: 'SymbolicLink', linkpath: '../a.txt' },
        'in/out': { type: 'SymbolicLink', linkpath: '../../etc' },
        'in/over': { type: 'SymbolicLink', linkpath: 'link/../../..' },
        root: { type: 'SymbolicLink', linkpath: '/etc' },
        hard: { type: 'Link', linkpath: '/etc/passwd' },
        device: { type: 'CharacterDevice', devmaj: 1, devmin: 3 },
        '../../escaped.txt': 'out',
        'root/through.txt': 'through',
      },
      steps: `
- uses: actions/checkout@v4
- run: find . ! -name . | sort | tr '\\n' ' '; cat in/link
`,
    });
    expect(completion.conclusion).toBe('success');
    expect(text).toContain(
      './a.txt ./in ./in/link ./root ./root/through.txt a',
    );
    ['in/out', 'in/over', 'root', 'hard'].forEach(name =>
      expect(text).toContain(`repository/${name} is left out: it is a`),
    );
    expect(text).toContain('CharacterDevice');
  });

  it('fails at once with the line when its file is wrong', async () => {
    const { job, completion } = await run({
      steps: `
- uses: docker/build-push-action@v6
- run: echo never
`,
    });
    expect(completion.conclusion).toBe('failure');
    expect(completion.error).toMatch(
      /^\.github\/workflows\/ci\.yml:\d+:\d+: .*docker\/build-push-action.*not supported/,
    );
    expect(job.outcomes).toEqual(['Set up job: failure']);
    const noYaml = await run({ workflow: 'on: [push\njobs: {' });
    expect(noYaml.completion).toMatchObject({ conclusion: 'failure' });
    expect(noYaml.completion.error).toContain('.github/workflows/ci.yml:');
    const gone = await run({
      assignment: { jobKey: 'other' },
      steps: '- run: x',
    });
    expect(gone.completion.error).toContain('There is no job `other`.');
  });

  it('leaves nothing of its workspace', async () => {
    const { text } = await run({
      steps: `
- run: mkdir -p closed/in; touch closed/in/file; ln -s /etc/passwd closed/link; chmod 0 closed/in closed; ls
`,
    });
    expect(text).toContain('closed');
    expect(readdirSync(join(runner.dir, readdirSync(runner.dir)[0]))).toEqual(
      [],
    );
  });

  it('fails for a Node.js that is newer than the one that there is', async () => {
    const [major] = process.versions.node.split('.');
    const { job, text } = await run({
      steps: `
- uses: actions/setup-node@v4
  with: { node-version: '${Number(major) - 1}' }
- uses: actions/setup-node@v4
  id: node
  with: { node-version: lts/* }
- run: test "$(node --version)" = \${{ steps.node.outputs.node-version }}
- name: Newer
  uses: actions/setup-node@v4
  with: { node-version: '${Number(major) + 1}.x' }
`,
    });
    expect(text).toContain(`is asked for; this runner has ${process.version}`);
    expect(
      job.outcomes.slice(1, 4).map(line => line.split(': ').pop()),
    ).toEqual(['success', 'success', 'success']);
    expect(job.linesOf('Newer').join()).toContain(
      `and this runner has ${process.version}`,
    );
  });

  it('checks out what git itself has packed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'runner-git-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', dir, ...args], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    git('init', '-q');
    const long = `${'deep/'.repeat(40)}${'n'.repeat(120)}.txt`;
    writeFileSync(join(dir, 'run.sh'), '#!/bin/sh\necho ran\n', {
      mode: 0o755,
    });
    execFileSync(
      'sh',
      ['-c', `mkdir -p "$(dirname ${long})"; echo é > ${long}`],
      {
        cwd: dir,
      },
    );
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'x');
    const archive = git(
      'archive',
      '--format=tar.gz',
      '--prefix=ledger/',
      'HEAD',
    );
    rmSync(dir, { recursive: true });
    const { text, completion } = await run({
      archive,
      steps: `
- uses: actions/checkout@v4
  with: { path: source, fetch-depth: 0 }
- run: ./source/run.sh; cat source/${long}
`,
    });
    expect(completion.conclusion).toBe('success');
    expect(text).toContain('\nran\né\n');
  });
});
