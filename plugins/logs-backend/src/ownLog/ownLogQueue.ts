/** A line of the portal's own log on its way to the store. */
export interface OwnLine {
  /** Milliseconds since 1970. */
  time: number;
  level: string;
  plugin: string;
  line: string;
}

const MAX_LINES = 10_000;

/** Lines between the logger, which is there first, and the store; when nobody takes them, the oldest go. */
class OwnLogQueue {
  #lines: OwnLine[] = [];
  #lost = 0;

  add(line: OwnLine): void {
    if (this.#lines.length >= MAX_LINES) {
      this.#lines.shift();
      this.#lost += 1;
    }
    this.#lines.push(line);
  }

  take(): { lines: OwnLine[]; lost: number } {
    const taken = { lines: this.#lines, lost: this.#lost };
    this.#lines = [];
    this.#lost = 0;
    return taken;
  }
}

/** One of a process, as its logger is. */
export const ownLogQueue = new OwnLogQueue();
