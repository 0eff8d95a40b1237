import { setTimeout as sleep } from 'node:timers/promises';
import { BackendAwayError, UnknownTokenError } from '../backend';
import type { ServiceSamples } from '../metrics';
import type { ProcessInfo } from '../processes';
import type { WantedService } from './messages';
import type { ServiceParts } from './ServiceParts';
import { ServiceSlot } from './ServiceSlot';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Reports that come together go together. */
const gatherMs = 100;

/** Answers that refuse, before the services end: a portal that starts may know its secrets late. */
const refusals = 5;

type Options = {
  parts: ServiceParts;
  runnerId: string;
  /** Ends all services, and then the loop. */
  signal: AbortSignal;
  report: (line: string) => void;
};

function explain(error: unknown): string {
  return error instanceof UnknownTokenError
    ? "the portal gives it none, as its 'forge.runtime.enabled' is not true or its token is another."
    : String(error);
}

/** Runs what the portal wants to run, which it asks again and again. */
export class ServiceLoop {
  readonly #options: Options;
  readonly #slots = new Map<number, ServiceSlot>();
  #changed = new AbortController();
  #gathering?: NodeJS.Timeout;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Works until the signal; when it ends nothing of the services is left. */
  async run(): Promise<void> {
    const { signal, report } = this.#options;
    let [pause, refused] = [firstPauseMs, 0];
    while (!signal.aborted) {
      try {
        await this.#sync();
        [pause, refused] = [firstPauseMs, 0];
      } catch (error) {
        if (signal.aborted || this.#changed.signal.aborted) {
          continue;
        }
        refused = error instanceof BackendAwayError ? 0 : refused + 1;
        if (refused === refusals) {
          report(`Runs no services: ${explain(error)}`);
          this.#apply([]);
        }
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
    clearTimeout(this.#gathering);
    this.#apply([]);
    await Promise.all([...this.#slots.values()].map(({ ended }) => ended));
  }

  /** What all that run measure. @param table - of the machine's processes */
  measure(table: ProcessInfo[]): ServiceSamples[] {
    return [...this.#slots.values()]
      .map(slot => slot.measure(table))
      .filter(samples => samples !== undefined);
  }

  /** Tells how all are, and has run what is answered. */
  async #sync(): Promise<void> {
    const { parts, runnerId, signal } = this.#options;
    this.#changed = new AbortController();
    const reports = [...this.#slots.values()]
      .map(slot => slot.report)
      .filter(report => report !== undefined);
    const wanted = await parts.client.sync(
      runnerId,
      reports,
      AbortSignal.any([signal, this.#changed.signal]),
    );
    this.#apply(wanted);
  }

  #apply(wanted: WantedService[]): void {
    const { parts, report } = this.#options;
    for (const service of wanted) {
      const slot =
        this.#slots.get(service.id) ??
        new ServiceSlot(parts, () => this.#noteChange());
      this.#slots.set(service.id, slot);
      if (slot.report?.deployment !== service.deployment) {
        const { owner, repository, commit } = service;
        report(`Runs service ${owner}/${repository} at ${commit.slice(0, 7)}.`);
      }
      slot.set(service);
    }
    for (const [id, slot] of this.#slots) {
      if (!wanted.some(service => service.id === id)) {
        slot.set(undefined);
      }
    }
  }

  /** What is waited for is asked anew, with what there is to tell. */
  #noteChange(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#changed.abort();
    }, gatherMs);
  }
}
