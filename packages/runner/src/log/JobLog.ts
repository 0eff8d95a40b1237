import type { Limits } from '../settings';
import { cutText } from './cutText';
import type { LogSender } from './LogSender';
import type { Masks } from './Masks';

/** Seven digits, as in GitHub's logs. */
function timestamp(): string {
  return new Date().toISOString().replace('Z', '0000Z');
}

/** What runs in a job's log: lines with the time before them, without what is masked, within a limit. */
export class JobLog {
  readonly #sender: Pick<LogSender, 'write'>;
  readonly #masks: Masks;
  readonly #limits: Pick<Limits, 'logBytes' | 'lineBytes'>;
  #bytes = 0;
  #lines = 0;
  #isFull = false;

  constructor(
    sender: Pick<LogSender, 'write'>,
    options: { masks: Masks; limits: Pick<Limits, 'logBytes' | 'lineBytes'> },
  ) {
    this.#sender = sender;
    this.#masks = options.masks;
    this.#limits = options.limits;
  }

  /** The number of the next line, from 0. */
  get nextLine(): number {
    return this.#lines;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /**
   * Writes a line that a step has written.
   *
   * @param cut - bytes of it that are not in the text
   */
  output(text: string, cut = 0): void {
    if (this.#isFull) {
      return;
    }
    const masked = this.#masks.apply(text);
    const { kept, left } = cutText(masked, this.#limits.lineBytes);
    const rest = left + cut;
    this.#write(rest > 0 ? `${kept}… (${rest} more bytes)` : kept);
    if (this.#bytes > this.#limits.logBytes) {
      this.#isFull = true;
      this.#write(
        `##[warning]The log has ${
          this.#limits.logBytes
        } bytes, which is all that is kept of a job's output.`,
      );
    }
  }

  /** Writes lines of the runner itself, which have room in every log. */
  note(text: string): void {
    const { kept } = cutText(this.#masks.apply(text), this.#limits.lineBytes);
    kept.split('\n').forEach(line => this.#write(line));
  }

  #write(text: string): void {
    // Not every database takes a NUL in a text.
    const clean = text.replaceAll('\0', '\uFFFD');
    const bytes = Buffer.from(`${timestamp()} ${clean}\n`);
    this.#bytes += bytes.length;
    this.#lines += 1;
    this.#sender.write(bytes);
  }
}
