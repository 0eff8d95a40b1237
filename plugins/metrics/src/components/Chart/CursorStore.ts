/** The time that somebody points at, in seconds since 1970: the same in all charts of a page. */
export class CursorStore {
  #time?: number;
  #listeners = new Set<() => void>();

  get = (): number | undefined => this.#time;

  set(time: number | undefined): void {
    if (time !== this.#time) {
      this.#time = time;
      this.#listeners.forEach(listener => listener());
    }
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
