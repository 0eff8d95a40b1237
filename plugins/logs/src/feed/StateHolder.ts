/** A state that changes, for `useSyncExternalStore`. */
export class StateHolder<T extends object> {
  #listeners = new Set<() => void>();

  constructor(private state: T) {}

  readonly get = (): T => this.state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  set(changes: Partial<T>): void {
    this.replace({ ...this.state, ...changes });
  }

  replace(state: T): void {
    this.state = state;
    this.#listeners.forEach(listener => listener());
  }
}
