import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isolations } from './__testUtils__/isolations';
import { startRunner } from './__testUtils__/startRunner';
import { TestBackend } from './__testUtils__/TestBackend';

const skeleton = join(
  __dirname,
  '../../../examples/templates/service/skeleton',
);

const values: Record<string, string> = {
  name: 'ledger',
  description: 'Keeps the books',
  owner: 'group:default/payments',
};

/** What the scaffolder makes of the few constructs that the skeleton has. */
function render(text: string): string {
  return text
    .replace(/\{%-? if values\.system %\}[^]*?\{%-? endif %\}/g, '')
    .replace(/\$\{\{ values\.(\w+) \| dump \}\}/g, (_, name) =>
      JSON.stringify(values[name]),
    )
    .replace(/\$\{\{ values\.(\w+) \}\}/g, (_, name) => values[name]);
}

const files = Object.fromEntries(
  readdirSync(skeleton, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(skeleton, path)).isFile())
    .map(path => [path, render(readFileSync(join(skeleton, path), 'utf8'))]),
);

describe.each(isolations)('the service template with %s', isolation => {
  it('has a pipeline that is green within 20 s', async () => {
    const backend = await new TestBackend().start();
    const runner = startRunner(backend, { isolation });
    const job = backend.add({
      files,
      workflow: files['.github/workflows/ci.yml'],
    });
    const completion = await job.completed();
    await runner.stop();
    await backend.stop();
    expect(Object.values(files).join()).not.toContain('values.');
    expect(job.outcomes).toEqual([
      'Set up job: success',
      'Run actions/checkout@v4: success',
      'Run actions/setup-node@v4: success',
      'Test: success',
      'Complete job: success',
    ]);
    expect(completion).toEqual({ conclusion: 'success', outputs: {} });
    expect(job.log).toMatch(/# fail 0|fail 0/);
    expect(job.log).toMatch(/pass [1-9]/);
  });
});
