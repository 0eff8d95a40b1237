type Level = 'info' | 'warn' | 'error';
type Fields = Record<string, unknown>;

/** Writes one line of JSON for each event, the same in all flavours; see format/. */
export class Log {
  readonly #now: () => Date;
  readonly #write: (line: string) => void;

  constructor(now = () => new Date(), write = console.log) {
    this.#now = now;
    this.#write = write;
  }

  info(message: string, fields?: Fields): void {
    this.#line('info', message, fields);
  }

  warn(message: string, fields?: Fields): void {
    this.#line('warn', message, fields);
  }

  error(message: string, fields?: Fields): void {
    this.#line('error', message, fields);
  }

  #line(level: Level, message: string, fields?: Fields) {
    // Kotlin and Go leave out a fraction of zero, toISOString() does not
    const time = this.#now().toISOString().replace('.000Z', 'Z');
    this.#write(JSON.stringify({ time, level, message, ...fields }));
  }
}
