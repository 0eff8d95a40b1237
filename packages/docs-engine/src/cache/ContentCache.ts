import { createHash, randomUUID } from 'node:crypto';
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../files';

/** Where the cache lies, and how large it may grow. */
export type CacheOptions = {
  folder: string;
  /** 256 MB when left out. */
  maxBytes?: number;
};

const hour = 3_600_000;
const sweepEvery = hour / 6;
const digestLength = 40;
const digest = (content: string | Buffer) =>
  createHash('sha1').update(content).digest('hex');

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/**
 * Values by a key that is made of everything they depend on.
 *
 * Nothing here may fail a build: what cannot be read or is damaged counts as missing, what cannot be written is not
 * kept. Several processes may use one folder.
 */
export class ContentCache {
  readonly #folder: string;
  readonly #maxBytes: number;
  #written = false;

  constructor({ folder, maxBytes = 256 * 1024 * 1024 }: CacheOptions) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  get(key: string): unknown {
    return attempt(() => {
      const path = this.#pathOf(key);
      const content = readFileSync(path);
      const text = content.subarray(digestLength + 1);
      if (digest(text) !== content.toString('latin1', 0, digestLength)) {
        return undefined;
      }
      if (Date.now() - statSync(path).mtimeMs > hour) {
        utimesSync(path, new Date(), new Date());
      }
      return JSON.parse(text.toString('utf8'));
    });
  }

  set(key: string, value: unknown): void {
    const path = this.#pathOf(key);
    const temporary = `${path}.${randomUUID()}.tmp`;
    const text = JSON.stringify(value);
    const written = attempt(() => {
      makeFolders(dirname(path));
      writeFileSync(temporary, `${digest(text)}\n${text}`);
      renameSync(temporary, path);
      return true;
    });
    if (!written) {
      attempt(() => rmSync(temporary, { force: true }));
    }
    this.#written = true;
  }

  /** Takes the entries away that were not used for longest, when the cache has grown too large. */
  sweep(): void {
    const marker = join(this.#folder, 'swept');
    const last = attempt(() => statSync(marker).mtimeMs) ?? 0;
    if (this.#written && Date.now() - last > sweepEvery) {
      attempt(() => writeFileSync(marker, ''));
      attempt(() => this.#removeOldest());
    }
  }

  #removeOldest(): void {
    const names = readdirSync(this.#folder, { recursive: true });
    const entries = names.flatMap(name => {
      const path = join(this.#folder, String(name));
      const stats = attempt(() => statSync(path));
      return stats?.isFile()
        ? { path, size: stats.size, time: stats.mtimeMs }
        : [];
    });
    let bytes = 0;
    entries.sort((a, b) => b.time - a.time);
    entries.forEach(({ path, size, time }) => {
      const abandoned = path.endsWith('.tmp') && Date.now() - time > hour;
      bytes += size;
      if (bytes > this.#maxBytes || abandoned) {
        attempt(() => rmSync(path, { force: true }));
      }
    });
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}
