import type { SiteWarning } from './SiteWarning';

/** A report with more lines than this is read by nobody. */
const kept = 1000;

/** Collects the warnings of one build, each once. */
export class BuildLog {
  readonly warnings: SiteWarning[] = [];
  /** Of all warnings, also of those that were too many to keep. */
  count = 0;
  readonly #seen = new Set<string>();
  readonly #onWarning?: (warning: SiteWarning) => void;

  constructor(onWarning?: (warning: SiteWarning) => void) {
    this.#onWarning = onWarning;
  }

  warn(warning: SiteWarning): void {
    const key = `${warning.file}\0${warning.line ?? ''}\0${warning.message}`;
    if (this.#seen.has(key)) {
      return;
    }
    this.count += 1;
    if (this.warnings.length < kept) {
      this.#seen.add(key);
      this.warnings.push(warning);
      this.#onWarning?.(warning);
    }
  }

  /** For the warnings of one file. */
  of(file: string): (message: string, line?: number) => void {
    return (message, line) => this.warn({ file, line, message });
  }
}
