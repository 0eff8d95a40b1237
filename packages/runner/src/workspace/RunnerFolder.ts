import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftProcesses, isSameProcess, startTimeOf } from '../processes';
import { removeTree } from './removeTree';

const shape = /^runner-(\d+)-(\d+)$/;

/** The folder of one run of the runner, named after its process, so that what a killed one left is known. */
export class RunnerFolder {
  readonly #parent: string;
  readonly dir: string;

  constructor(parent: string) {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    this.#parent = realpathSync(parent);
    const { pid } = process;
    this.dir = join(this.#parent, `runner-${pid}-${startTimeOf(pid) ?? 0}`);
    rmSync(this.dir, { recursive: true, force: true });
    mkdirSync(this.dir, { mode: 0o700 });
  }

  /**
   * Ends what a runner that was killed left running, and removes its folders.
   *
   * @returns how many folders were removed
   */
  async removeLeft(): Promise<number> {
    const left = readdirSync(this.#parent).filter(name => {
      const [, pid, start] = shape.exec(name) ?? [];
      return pid && !isSameProcess(Number(pid), Number(start));
    });
    for (const name of left) {
      const dir = join(this.#parent, name);
      await endLeftProcesses(dir);
      await removeTree(dir);
    }
    return left.length;
  }

  async remove(): Promise<void> {
    await removeTree(this.dir);
  }
}
