import type { ServiceLine } from './messages';

type Room = { lines: number; bytes: number };

/** Lines that wait to be sent; the oldest go when there are too many. */
export class LineQueue {
  readonly #room: Room;
  #lines: ServiceLine[] = [];
  #bytes = 0;
  #dropped = 0;
  #droppedAt = '';

  constructor(room: Room) {
    this.#room = room;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0 && this.#dropped === 0;
  }

  add(line: ServiceLine): void {
    this.#lines.push(line);
    this.#bytes += line.text.length;
    if (this.#lines.length > this.#room.lines || this.#isTooLarge()) {
      this.#drop();
    }
  }

  /** Takes the first ones out. */
  take(most: Room): ServiceLine[] {
    let [count, bytes] = [0, 0];
    while (count < Math.min(this.#lines.length, most.lines)) {
      bytes += this.#lines[count].text.length;
      if (count > 0 && bytes > most.bytes) {
        break;
      }
      count += 1;
    }
    const taken = this.#lines.splice(0, count);
    taken.forEach(line => {
      this.#bytes -= line.text.length;
    });
    const notice = this.#takeNotice();
    return notice ? [notice, ...taken] : taken;
  }

  /** Puts back what could not be sent. */
  putBack(lines: ServiceLine[]): void {
    this.#lines = [...lines, ...this.#lines];
    lines.forEach(line => {
      this.#bytes += line.text.length;
    });
    if (this.#lines.length > this.#room.lines || this.#isTooLarge()) {
      this.#drop();
    }
  }

  #isTooLarge(): boolean {
    return this.#bytes > this.#room.bytes;
  }

  // Some more than needed, as to shift each line alone would take long.
  #drop(): void {
    const goal = this.#room.bytes * 0.9;
    let count = Math.max(this.#lines.length - this.#room.lines * 0.9, 0);
    let bytes = this.#bytes;
    for (let at = 0; at < this.#lines.length - 1; at += 1) {
      if (at >= count && bytes <= goal) {
        break;
      }
      bytes -= this.#lines[at].text.length;
      count = Math.max(count, at + 1);
    }
    const dropped = this.#lines.splice(0, Math.ceil(count));
    this.#bytes -= dropped.reduce((sum, { text }) => sum + text.length, 0);
    this.#dropped += dropped.length;
    this.#droppedAt = dropped[dropped.length - 1]?.time ?? this.#droppedAt;
  }

  #takeNotice(): ServiceLine | undefined {
    const count = this.#dropped;
    this.#dropped = 0;
    return count === 0
      ? undefined
      : {
          time: this.#droppedAt,
          stream: 'runtime',
          level: 'warn',
          text: `${count} lines are left out here, as the portal took none for too long.`,
        };
  }
}
