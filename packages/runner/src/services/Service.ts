import { setTimeout as sleep } from 'node:timers/promises';
import { explainError } from '../job/explainError';
import { counter, gauge, type RunMeter, type ServiceSamples } from '../metrics';
import type { ProcessInfo } from '../processes';
import type { ServiceReport, ServiceStatus, WantedService } from './messages';
import { runOnce, type ServiceEnd } from './runOnce';
import { ServiceLog } from './ServiceLog';
import type { ServiceParts } from './ServiceParts';

/** After so long a run it counts as one that did not fail at once. */
const steadyMs = 60_000;

/** How long the last lines of a service are tried to send. */
const lastLinesMs = 3_000;

const now = () => new Date().toISOString();

/** Keeps one commit of a service running until it is stopped. */
export class Service {
  readonly wanted: WantedService;
  readonly #parts: ServiceParts;
  readonly #onChange: () => void;
  readonly #stop = new AbortController();
  readonly #log: ServiceLog;
  #meter?: RunMeter;
  #status: ServiceStatus = { state: 'starting', since: now(), restarts: 0 };

  /** @param onChange - told when its report is another */
  constructor(
    wanted: WantedService,
    parts: ServiceParts,
    onChange: () => void,
  ) {
    this.wanted = wanted;
    this.#parts = parts;
    this.#onChange = onChange;
    this.#log = new ServiceLog(wanted, parts);
  }

  get report(): ServiceReport {
    const { id, deployment, commit } = this.wanted;
    return { id, deployment, commit, ...this.#status };
  }

  /** How it is in numbers. */
  measure(table: ProcessInfo[]): ServiceSamples {
    const { id, deployment } = this.wanted;
    const { state, restarts } = this.#status;
    const isUp = state === 'running';
    const samples = [
      counter('service_restarts_total', restarts),
      gauge('service_up', Number(isUp)),
      ...((isUp && this.#meter?.samples(table)) || []),
    ];
    return { id, deployment, samples };
  }

  /** Ends it; `run` ends with it. */
  stop(): void {
    this.#stop.abort();
  }

  /** Runs it, again and again, until it is stopped. */
  async run(): Promise<void> {
    const { limits } = this.#parts;
    const { signal } = this.#stop;
    if (signal.aborted) {
      // another one has taken its place before it began
      return;
    }
    let pauseMs = limits.serviceFirstPauseMs;
    while (!signal.aborted) {
      const began = Date.now();
      const end = await this.#runOnce();
      if (signal.aborted) {
        break;
      }
      if (Date.now() - began >= steadyMs) {
        pauseMs = limits.serviceFirstPauseMs;
      }
      this.#noteCrash(end, pauseMs);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, limits.serviceLongestPauseMs);
      this.#set({ state: 'starting', restarts: this.#status.restarts + 1 });
    }
    this.#log.note('Stopped.');
    await this.#log.close(lastLinesMs);
  }

  async #runOnce(): Promise<ServiceEnd | { reason: string }> {
    try {
      return await runOnce(this.wanted, this.#parts, {
        log: this.#log,
        signal: this.#stop.signal,
        onStarted: meter => {
          this.#meter = meter;
          const commit = this.wanted.commit.slice(0, 7);
          this.#log.note(`Started commit ${commit}.`);
          this.#set({ state: 'running', message: undefined });
        },
      });
    } catch (error) {
      return {
        reason: this.#stop.signal.aborted
          ? 'It was stopped.'
          : `It could not be started: ${explainError(error)}`,
      };
    }
  }

  #noteCrash(
    { reason, ...end }: ServiceEnd | { exitCode?: undefined; reason: string },
    pauseMs: number,
  ): void {
    const again = `starts again in ${Math.ceil(pauseMs / 1000)} s.`;
    const { exitCode } = end;
    if (reason) {
      this.#log.note(reason, 'error');
    }
    this.#log.note(
      exitCode === undefined
        ? `It ${again}`
        : `Ended with exit code ${exitCode}; ${again}`,
      exitCode === 0 ? 'warn' : 'error',
    );
    this.#set({
      state: 'crashed',
      message: reason,
      ...(exitCode !== undefined && {
        lastExit: { code: exitCode, at: now() },
      }),
    });
  }

  #set(change: Partial<ServiceStatus>): void {
    this.#status = { ...this.#status, since: now(), ...change };
    this.#onChange();
  }
}
