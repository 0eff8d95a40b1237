import { isolations } from './__testUtils__/isolations';
import { startRunner } from './__testUtils__/startRunner';
import { TestBackend } from './__testUtils__/TestBackend';
import type { JobOptions } from './__testUtils__/TestJob';
import type { Limits } from './settings';

let backend: TestBackend;

beforeAll(async () => {
  backend = await new TestBackend().start();
});

afterAll(() => backend.stop());

async function run(options: JobOptions, limits: Partial<Limits> = {}) {
  const runner = startRunner(backend, { limits, isolation: isolations[0] });
  const job = backend.add(options);
  const completion = await job.completed();
  await runner.stop();
  return { job, completion, text: job.lines.join('\n') };
}

describe('output', () => {
  it('keeps lines as they are, and replaces what is no UTF-8', async () => {
    const { job } = await run({
      steps: `
- name: Text
  run: |
    printf '</script><b>&amp;\\n\\033[31mred\\033[0m\\ncarriage\\r\\n'
    printf 'bad \\xff\\xfe\\x80 \\xc3\\xa9 \\xe2\\x82 end\\nnul \\0 here\\n'
    printf 'first\\n\\nlast without an end'
`,
    });
    expect(job.linesOf('Text').slice(-8)).toEqual([
      '</script><b>&amp;',
      '\u001b[31mred\u001b[0m',
      'carriage',
      'bad \uFFFD\uFFFD\uFFFD é \uFFFD end',
      'nul \uFFFD here',
      'first',
      '',
      'last without an end',
    ]);
  });

  it('cuts a line of 100 MB, and masks what lies where it is cut', async () => {
    const before = process.memoryUsage().rss;
    const { job, completion } = await run({
      assignment: { secrets: { KEY: 'SECRETVALUE' } },
      steps: `
- name: Long
  run: |
    head -c 100000000 /dev/zero | tr '\\0' x; echo end
    node -e "process.stdout.write('y'.repeat(65530) + 'SECRET' + 'VALUE' + 'z'.repeat(100) + '\\n')"
    echo after
`,
    });
    expect(completion.conclusion).toBe('success');
    const lines = job.linesOf('Long').slice(-3);
    expect(lines[0]).toMatch(/^x{65536}… \(99934467 more bytes\)$/);
    expect(lines[1]).toMatch(/^y{65530}\*\*\*zzz… \(\d+ more bytes\)$/);
    expect(lines[2]).toBe('after');
    expect(job.log).not.toContain('SECRET\n');
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  it('ends a step that writes without end, and keeps the log within its limit', async () => {
    const { job, completion } = await run(
      {
        steps: `
- run: while true; do echo "$((i=i+1)) again and again"; done
- if: always()
  run: echo not kept
`,
      },
      { logBytes: 200_000, outputBytes: 1_000_000 },
    );
    expect(completion.conclusion).toBe('failure');
    expect(Buffer.byteLength(job.log)).toBeLessThan(210_000);
    expect(job.lines.filter(line => line.startsWith('##['))).toEqual(
      expect.arrayContaining([
        "##[warning]The log has 200000 bytes, which is all that is kept of a job's output.",
        '##[error]The steps of this job have written more than 1000000 bytes. The step was ended.',
      ]),
    );
    expect(job.lines).not.toContain('not kept');
  });

  it('goes on when the backend keeps no more of the log', async () => {
    const runner = startRunner(backend);
    const job = backend.add({
      steps: `
- run: seq 1 100000
- run: echo later
`,
    });
    job.logCap = 50_000;
    expect(await job.completed()).toMatchObject({ conclusion: 'success' });
    await runner.stop();
    expect(job.outcomes.pop()).toBe('Complete job: success');
  });

  it('sends 200,000 lines in order', async () => {
    const { job } = await run({ steps: '- run: seq -f "line %.0f" 1 200000' });
    const numbers = job.lines
      .filter(line => /^line \d/.test(line))
      .map(line => Number(line.slice(5)));
    expect(numbers).toHaveLength(200_000);
    expect(numbers.every((number, index) => number === index + 1)).toBe(true);
  });
});

describe('limits', () => {
  it('ends a step whose files are too large, one or all of them', async () => {
    const limits = { workspaceBytes: 5_000_000, watchMs: 100 };
    const one = await run(
      { steps: '- run: head -c 20000000 /dev/zero > file; echo "code $?"' },
      limits,
    );
    expect(one.text).toMatch(/exit code (?:153|1)\b|File size limit/);
    const many = await run(
      {
        steps: `
- run: for i in $(seq 1 100); do head -c 1000000 /dev/zero > $TMPDIR/$i; sleep 0.02; done
- if: always()
  run: echo next
`,
      },
      limits,
    );
    expect(many.completion.conclusion).toBe('failure');
    expect(many.text).toContain(
      "The job's folders have more than 5000000 bytes or 500000 files. The step was ended.",
    );
  });

  it('ends a step that starts too many processes', async () => {
    const { text, completion } = await run(
      { steps: '- run: for i in $(seq 1 60); do sleep 30 & done; sleep 30' },
      { processes: 40, watchMs: 100 },
    );
    expect(completion.conclusion).toBe('failure');
    // The kernel refuses them to all users but root, for whom the runner counts.
    expect(text).toMatch(/more than 40 processes\. The step was ended|fork: /);
  });

  it('refuses archives that are too large, packed, unpacked or in number', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}`, 'x'.repeat(5000)]),
    );
    const steps = '- uses: actions/checkout@v4';
    const packed = await run({ files, steps }, { archiveBytes: 100 });
    expect(packed.text).toContain('The archive has more than 100 bytes.');
    const number = await run({ files, steps }, { archiveFiles: 20 });
    expect(number.text).toContain('bytes or 20 files.');
    const unpacked = await run({ files, steps }, { unpackedBytes: 50_000 });
    expect(unpacked.text).toContain('more than 50000 bytes or');
    const broken = await run({ archive: Buffer.from('no archive'), steps });
    expect(broken.text).toContain('##[error]The archive is broken: ');
    const artifact = await run(
      {
        steps: `
- run: head -c 20000 /dev/urandom > file
- uses: actions/upload-artifact@v4
  with: { path: file }
`,
      },
      { artifactBytes: 10_000 },
    );
    expect(artifact.text).toMatch(/The artifact has \d+ bytes; at most 10000/);
    expect(artifact.job.artifacts.size).toBe(0);
  });
});
