import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What an earlier build left in the output folder: most of it is as it would be written again. */
export class EarlierOutput {
  /** By real path: whether it is a folder. */
  readonly #found = new Map<string, boolean>();
  readonly #kept: Set<string>;

  constructor(folder: string) {
    this.#kept = new Set([folder]);
    const entries = readdirSync(folder, {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() || entry.isDirectory()) {
        this.#found.set(path, entry.isDirectory());
      } else {
        // A link could lead out of the folder.
        rmSync(path);
      }
    }
  }

  hasFolder(path: string): boolean {
    return this.#found.get(path) === true;
  }

  /** Whether a file is there that holds just this; another one makes room. */
  holds(path: string, content?: Buffer): boolean {
    for (let up = dirname(path); !this.#kept.has(up); up = dirname(up)) {
      this.#kept.add(up);
      if (this.#found.get(up) === false) {
        this.#remove(up);
      }
    }
    this.#kept.add(path);
    const isFile = this.#found.get(path) === false;
    if (isFile && content && readFileSync(path).equals(content)) {
      return true;
    }
    if (this.#found.has(path)) {
      this.#remove(path);
    }
    return false;
  }

  /** Takes away what was not asked for. */
  removeRest(): void {
    for (const path of this.#found.keys()) {
      if (!this.#kept.has(path)) {
        this.#remove(path);
      }
    }
  }

  #remove(path: string): void {
    const isFolder = this.hasFolder(path);
    rmSync(path, { recursive: true });
    this.#found.delete(path);
    if (isFolder) {
      [...this.#found.keys()]
        .filter(inner => inner.startsWith(path + sep))
        .forEach(inner => this.#found.delete(inner));
    }
  }
}
