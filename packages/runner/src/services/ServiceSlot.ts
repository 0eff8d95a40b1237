import type { ServiceSamples } from '../metrics';
import type { ProcessInfo } from '../processes';
import type { ServiceReport, WantedService } from './messages';
import { Service } from './Service';
import type { ServiceParts } from './ServiceParts';

/** The place of one service: what is to run there begins when what ran before has ended. */
export class ServiceSlot {
  readonly #parts: ServiceParts;
  readonly #onChange: () => void;
  #service?: Service;
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: ServiceParts, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
  }

  get report(): ServiceReport | undefined {
    return this.#service?.report;
  }

  measure(table: ProcessInfo[]): ServiceSamples | undefined {
    return this.#service?.measure(table);
  }

  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Has this run, and nothing else; nothing at all without it. */
  set(wanted: WantedService | undefined): void {
    if (wanted?.deployment === this.#service?.wanted.deployment) {
      return;
    }
    this.#service?.stop();
    const service = wanted && new Service(wanted, this.#parts, this.#onChange);
    this.#service = service;
    this.#ended = this.#ended
      .then(() => service?.run())
      .catch(error => {
        process.stderr.write(`runner: a service failed: ${error.stack}\n`);
      });
  }
}
