import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { removeTree } from './removeTree';

/** The folders of one job, on the runner's side. */
export class JobFolder {
  /** Holds all the others. */
  readonly dir: string;
  /** Holds what steps may write, which counts towards the limit. */
  readonly job: string;
  readonly workspace: string;
  readonly home: string;
  readonly tmp: string;
  readonly shm: string;
  /** What the runner writes. */
  readonly own: string;
  /** What started the run, as JSON, for steps to read. */
  readonly eventFile: string;

  constructor(parent: string) {
    this.dir = realpathSync(mkdtempSync(join(parent, 'job-')));
    this.job = join(this.dir, 'job');
    this.workspace = join(this.job, 'workspace');
    this.home = join(this.job, 'home');
    this.tmp = join(this.job, 'tmp');
    this.shm = join(this.job, 'shm');
    this.own = join(this.dir, 'runner');
    this.eventFile = join(this.own, 'event.json');
    [this.job, this.workspace, this.home, this.tmp, this.shm, this.own].forEach(
      folder => mkdirSync(folder, { mode: 0o700 }),
    );
  }

  remove(): Promise<void> {
    return removeTree(this.dir);
  }
}
