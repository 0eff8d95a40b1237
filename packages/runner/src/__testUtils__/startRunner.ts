import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runner } from '../Runner';
import { defaultLimits, type Isolation, type Limits } from '../settings';
import type { TestBackend } from './TestBackend';

type Options = {
  isolation?: Isolation;
  concurrency?: number;
  services?: boolean;
  limits?: Partial<Limits>;
};

/** A runner in this process, with a folder of its own. */
export function startRunner(
  backend: Pick<TestBackend, 'url' | 'token'>,
  options: Options = {},
) {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'runner-test-')));
  const reports: string[] = [];
  const runner = new Runner(
    {
      url: backend.url,
      token: backend.token,
      services: options.services ?? false,
      dir,
      name: 'tester',
      concurrency: options.concurrency ?? 1,
      isolation: options.isolation ?? 'auto',
      limits: { ...defaultLimits, graceMs: 1_000, ...options.limits },
    },
    line => reports.push(line),
  );
  const ended = runner.run();
  return {
    dir,
    reports,
    runner,
    ended,
    async stop(): Promise<void> {
      runner.stop();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
