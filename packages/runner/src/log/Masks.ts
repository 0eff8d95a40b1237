/** Every line of a log is searched for each of them. */
const most = 1_000;

/** Values that are not shown. */
export class Masks {
  #values: string[] = [];

  /**
   * Also each of its lines, as a log is written line by line.
   *
   * @returns false when there are so many that it is not taken
   */
  add(value: string): boolean {
    const lines = value.split(/\r?\n/).map(line => line.trim());
    const known = new Set([...this.#values, ...lines, value.trim()]);
    known.delete('');
    if (known.size > most) {
      return false;
    }
    // What holds another value goes first, so that nothing of it stays.
    this.#values = [...known].sort((a, b) => b.length - a.length);
    return true;
  }

  /** Length of the longest in bytes. */
  get longest(): number {
    return this.#values.reduce(
      (length, value) => Math.max(length, Buffer.byteLength(value)),
      0,
    );
  }

  apply(text: string): string {
    return this.#values.reduce(
      (masked, value) =>
        masked.includes(value) ? masked.replaceAll(value, '***') : masked,
      text,
    );
  }
}
