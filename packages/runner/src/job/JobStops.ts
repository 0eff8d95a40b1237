/** Why a job has to end before its time. */
export type StopKind = 'cancelled' | 'timed_out' | 'runner_stopped' | 'lost';

/**
 * What ends a job. After a cancel and a timeout the steps still run that ask for it (`always()`), within
 * a time; when the runner stops or the job is lost nothing runs any more.
 */
export class JobStops {
  readonly #soft = new AbortController();
  readonly #hard = new AbortController();
  readonly #cleanupMs: number;
  #cleanup?: AbortSignal;
  #kind?: StopKind;

  constructor(cleanupMs: number) {
    this.#cleanupMs = cleanupMs;
  }

  /** The last that counts; undefined while the job goes on. */
  get kind(): StopKind | undefined {
    return this.#kind;
  }

  /** Whether nothing of it may run any more. */
  get isOver(): boolean {
    return this.#hard.signal.aborted;
  }

  /** What ends the step that begins now. */
  get signal(): AbortSignal {
    return AbortSignal.any([
      this.#cleanup ?? this.#soft.signal,
      this.#hard.signal,
    ]);
  }

  stop(kind: StopKind): void {
    if (kind === 'cancelled' || kind === 'timed_out') {
      if (this.#kind === undefined) {
        this.#kind = kind;
        this.#cleanup = AbortSignal.timeout(this.#cleanupMs);
        this.#soft.abort();
      }
    } else if (this.#kind !== 'lost') {
      this.#kind = kind;
      this.#hard.abort();
    }
  }
}
