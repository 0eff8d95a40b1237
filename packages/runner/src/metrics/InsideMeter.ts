import { copyFileSync, fstatSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedFile, openPipe, type Sandbox } from '../sandbox';
import type { Limits } from '../settings';
import type { JobFolder } from '../workspace';
import { LineSampler } from './LineSampler';
import { measureFile } from './measureFile';
import { type Report, readReport } from './readReport';
import type { Sample } from './Sample';

/** So many reports can be missing before what was said counts no more. */
const missing = 3;

/** What a service that is a Node.js process says of itself, by a script that is loaded into it. */
export class InsideMeter {
  /** What the service is started with. */
  readonly variables: Record<string, string>;
  readonly readable: string[];
  readonly inherits: number;
  readonly #limits: Limits;
  readonly #lines: LineSampler;
  readonly #closeWriter: () => void;
  #report?: Report & { at: number };

  private constructor(script: string, inside: string, options: MeterOptions) {
    const { folder, limits } = options;
    // A process that cannot write does not wait.
    const pipe = openPipe(folder.own, 'metrics', { waits: false });
    const { dev, ino } = fstatSync(pipe.writer, { bigint: true });
    this.#limits = limits;
    this.#closeWriter = pipe.closeWriter;
    this.#lines = new LineSampler(pipe.reader, {
      lineBytes: limits.metricsLineBytes,
      pauseMs: limits.metricsPauseMs,
      onLine: line => this.#take(readReport(line, limits.metricsSamples)),
    });
    this.inherits = pipe.writer;
    this.readable = [script];
    this.variables = {
      NODE_OPTIONS: `--require="${inside.replace(/["\\]/g, '\\$&')}"`,
      PORTICO_RUNNER_METRICS: [
        ...[inheritedFile, dev, ino],
        limits.metricsMs,
      ].join(':'),
    };
  }

  /** Undefined where the script is not. */
  static open(options: MeterOptions): InsideMeter | undefined {
    const { folder, sandbox } = options;
    if (!measureFile) {
      return undefined;
    }
    const script = join(folder.own, 'measure.cjs');
    copyFileSync(measureFile, script);
    return new InsideMeter(script, sandbox.inside(folder, script), options);
  }

  samples(): Sample[] {
    return this.#isRecent() ? this.#report!.samples : [];
  }

  close(): void {
    this.#report = undefined;
    this.#lines.close();
    this.#closeWriter();
  }

  #isRecent(): boolean {
    const until = (this.#report?.at ?? 0) + missing * this.#limits.metricsMs;
    return Date.now() < until;
  }

  /** Whoever writes first is the service, as long as it writes. */
  #take(report: Report | undefined): void {
    const isOther = this.#isRecent() && report?.pid !== this.#report?.pid;
    if (report && !isOther) {
      this.#report = { ...report, at: Date.now() };
    }
  }
}

/** What a service is measured by. */
export type MeterOptions = {
  folder: JobFolder;
  sandbox: Sandbox;
  limits: Limits;
};
