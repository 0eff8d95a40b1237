import {
  mkdir,
  mkdirSync,
  readFileSync,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { isInside } from '../../files';
import type { EarlierOutput } from './EarlierOutput';

// Those of `node:fs/promises` take several times as long.
const makeFolder = promisify(mkdir);
const writeBytes = promisify(writeFile);

/** Larger files are copied without a look at what is there. */
const mostCompared = 8 * 1024 * 1024;

function contentOf(path: string): Buffer | undefined {
  const { size } = statSync(path);
  return size <= mostCompared ? readFileSync(path) : undefined;
}

type Place = { folder: string; file: string };

/** The folder of the built site; nothing is written anywhere else. */
export class OutputFolder {
  /** Paths of what was written, from the folder. */
  readonly files: string[] = [];
  /** Folders by their paths from this one. */
  readonly #folders = new Map<string, string>();
  readonly #made = new Map<string, Promise<unknown>>();
  #writing: Promise<void>[] = [];
  #before: Promise<unknown> = Promise.resolve();

  constructor(readonly folder: string, readonly earlier?: EarlierOutput) {}

  write(path: string, content: string): void {
    const { folder, file } = this.#place(path);
    this.earlier?.holds(file);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, content);
    } catch (error) {
      this.files.pop();
      throw error;
    }
  }

  async copy(path: string, from: string): Promise<void> {
    const { folder, file } = this.#place(path);
    if (this.earlier?.holds(file, contentOf(from))) {
      return;
    }
    await this.#make(folder);
    await copyFile(from, file);
  }

  /** Writes a file while others are made; no other may have its path. */
  writeBeside(path: string, content: string): void {
    const { folder, file } = this.#place(path);
    const bytes = Buffer.from(content);
    if (this.earlier?.holds(file, bytes)) {
      return;
    }
    const written = this.#make(folder).then(() => writeBytes(file, bytes));
    // `keepUp` tells of it.
    written.catch(() => {});
    this.#writing.push(written);
  }

  /** Waits for what was to be written up to the last call. */
  async keepUp(): Promise<void> {
    const before = this.#before;
    this.#before = Promise.all(this.#writing);
    this.#before.catch(() => {});
    this.#writing = [];
    await before;
  }

  async finished(): Promise<void> {
    await this.keepUp();
    await this.keepUp();
    this.earlier?.removeRest();
  }

  #make(folder: string): Promise<unknown> {
    const known = this.#made.get(folder);
    if (known || this.earlier?.hasFolder(folder)) {
      return known ?? Promise.resolve();
    }
    // Without `recursive` it takes half as long.
    const made = makeFolder(folder).catch(() =>
      makeFolder(folder, { recursive: true }),
    );
    this.#made.set(folder, made);
    return made;
  }

  #folderOf(path: string): string {
    const known = this.#folders.get(path);
    if (known !== undefined) {
      return known;
    }
    const parts = path.split('/');
    const folder = join(this.folder, ...parts);
    if (!isInside(this.folder, folder) || parts.includes('..')) {
      throw new Error(`${path} would lie outside of the output folder`);
    }
    this.#folders.set(path, folder);
    return folder;
  }

  #place(given: string): Place {
    const path = sep === '/' ? given : given.replaceAll(sep, '/');
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    if (name === '..') {
      throw new Error(`${path} would lie outside of the output folder`);
    }
    this.files.push(path);
    const folder = this.#folderOf(path.slice(0, Math.max(end, 0)));
    return { folder, file: `${folder}${sep}${name}` };
  }
}
