/** Lets few services start at a time, so that jobs are not slowed down. */
export class Starts {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Waits for its turn. @returns what ends it */
  async begin(): Promise<() => void> {
    if (this.#free === 0) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    } else {
      this.#free -= 1;
    }
    let isOver = false;
    return () => {
      if (!isOver) {
        isOver = true;
        this.#end();
      }
    };
  }

  #end(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
    } else {
      this.#free += 1;
    }
  }
}
