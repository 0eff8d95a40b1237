import type { ProcessInfo, ProcessTree } from '../processes';
import type { StepCommand } from '../sandbox';
import { InsideMeter, type MeterOptions } from './InsideMeter';
import { OutsideMeter } from './OutsideMeter';
import type { Sample } from './Sample';

/** Measures one run of a service, from outside and from inside. */
export class RunMeter {
  readonly #inside?: InsideMeter;
  #outside?: OutsideMeter;

  constructor(options: MeterOptions) {
    this.#inside = InsideMeter.open(options);
  }

  /** A command with what it takes to be measured. */
  prepare(command: StepCommand): StepCommand {
    const inside = this.#inside;
    return inside
      ? {
          ...command,
          env: { ...command.env, ...inside.variables },
          readable: [...command.readable, ...inside.readable],
          inherits: inside.inherits,
        }
      : command;
  }

  follow(tree: ProcessTree): void {
    this.#outside = new OutsideMeter(tree);
  }

  /** @param table - of all processes, also of those that have ended and are still listed */
  samples(table: ProcessInfo[]): Sample[] {
    const outside = this.#outside?.samples(table) ?? [];
    return [...outside, ...(this.#inside?.samples() ?? [])];
  }

  close(): void {
    this.#inside?.close();
  }
}
