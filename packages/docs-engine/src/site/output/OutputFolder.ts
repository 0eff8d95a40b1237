import { mkdirSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isInside } from '../../files';

/** The folder of the built site; nothing is written anywhere else. */
export class OutputFolder {
  /** Paths of what was written, from the folder. */
  readonly files: string[] = [];
  readonly #made = new Set<string>();

  constructor(readonly folder: string) {}

  write(path: string, content: string): void {
    writeFileSync(this.#place(path), content);
  }

  async copy(path: string, from: string): Promise<void> {
    await copyFile(from, this.#place(path));
  }

  #make(folder: string): void {
    if (folder === this.folder || this.#made.has(folder)) {
      return;
    }
    this.#make(dirname(folder));
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #place(path: string): string {
    const place = join(this.folder, ...path.split('/'));
    if (!isInside(this.folder, place) || path.split('/').includes('..')) {
      throw new Error(`${path} would lie outside of the output folder`);
    }
    this.#make(dirname(place));
    this.files.push(path.split(sep).join('/'));
    return place;
  }
}
