import { type JobClient, type StepReport, untilTaken } from '../backend';

type Change = Partial<Omit<StepReport, 'number'>>;

/** Steps in a report. */
const atOnce = 500;

/** Tells the backend how the steps stand, the newest of each, in the background. */
export class StepReporter {
  readonly #client: Pick<JobClient, 'reportSteps'>;
  readonly #signal: AbortSignal;
  readonly #steps: StepReport[];
  readonly #changed = new Set<number>();
  #sending?: Promise<void>;

  /** @param signal - ends all tries */
  constructor(
    client: Pick<JobClient, 'reportSteps'>,
    options: { names: string[]; signal: AbortSignal },
  ) {
    this.#client = client;
    this.#signal = options.signal;
    this.#steps = options.names.map((name, index) => ({
      number: index + 1,
      name,
      status: 'queued',
    }));
    this.#steps.forEach(({ number }) => this.#changed.add(number));
  }

  begin(number: number, change: Change): void {
    const startedAt = new Date().toISOString();
    this.#update(number, { status: 'in_progress', startedAt, ...change });
  }

  end(number: number, change: Change): void {
    const completedAt = new Date().toISOString();
    this.#update(number, { status: 'completed', completedAt, ...change });
  }

  /** Ends the steps that have not begun. */
  skipRest(): void {
    this.#steps
      .filter(({ status }) => status === 'queued')
      .forEach(({ number }) => this.end(number, { conclusion: 'skipped' }));
  }

  /** Settles when the backend knows all; rejects when it will not. */
  async flush(): Promise<void> {
    while (this.#changed.size > 0) {
      this.#sending ??= this.#send().finally(() => {
        this.#sending = undefined;
      });
      await this.#sending;
    }
  }

  #update(number: number, change: Change): void {
    Object.assign(this.#steps[number - 1], change);
    this.#changed.add(number);
    // Who needs to know that it did not arrive asks by flush.
    this.flush().catch(() => undefined);
  }

  async #send(): Promise<void> {
    const numbers = [...this.#changed].slice(0, atOnce);
    const steps = numbers.map(number => ({ ...this.#steps[number - 1] }));
    numbers.forEach(number => this.#changed.delete(number));
    try {
      await untilTaken(() => this.#client.reportSteps(steps), {
        signal: this.#signal,
      });
    } catch (error) {
      numbers.forEach(number => this.#changed.add(number));
      throw error;
    }
  }
}
