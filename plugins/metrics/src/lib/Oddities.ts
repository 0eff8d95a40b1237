/** Reads values as Prometheus writes them, and counts those that cannot be shown. */
export class Oddities {
  #unreadable = 0;
  #infinite = 0;

  /**
   * The number that a text of Prometheus is. NaN is no value, which is what a rate without any has; an infinite one cannot
   * be drawn, and one that is no number at all neither.
   */
  read(text: unknown): number | null {
    if (text === 'NaN') {
      return null;
    }
    if (text === '+Inf' || text === '-Inf') {
      this.#infinite += 1;
      return null;
    }
    const value =
      typeof text === 'string' && text.trim() !== '' ? Number(text) : NaN;
    if (!Number.isFinite(value)) {
      this.#unreadable += 1;
      return null;
    }
    return value;
  }

  get notices(): string[] {
    const say = (count: number, what: string) =>
      count ? [`${count.toLocaleString('en')} ${what}`] : [];
    return [
      ...say(this.#infinite, 'infinite values are left out.'),
      ...say(this.#unreadable, 'values could not be read and are left out.'),
    ];
  }
}
