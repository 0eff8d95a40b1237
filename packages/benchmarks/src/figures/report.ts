import { Console } from 'node:console';
import type { Figure } from './Figure';

/** Prints a table; the program ends with 1 when a figure is worse than what is asked for. */
export function report(figures: readonly Figure[]): void {
  new Console(process.stdout).table(figures);
  if (figures.some(({ holds }) => holds === 'no')) {
    process.exitCode = 1;
  }
}
