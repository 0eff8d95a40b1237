import {
  appendFileSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface Stream {
  id: number;
  labels: Record<string, string>;
}

const keyOf = (labels: Record<string, string>) =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));

function readStreams(file: string): Stream[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
  }
  return text.split('\n').flatMap(line => {
    try {
      return line ? [JSON.parse(line) as Stream] : [];
    } catch {
      // the half of a line that a kill left; no block refers to it
      return [];
    }
  });
}

/** Which streams there are: a file with one JSON object per line, written before the first block of a stream. */
export class StreamRegistry {
  readonly #file: string;
  readonly #byKey = new Map<string, Stream>();
  #nextId: number;

  private constructor(file: string, streams: Stream[], nextId: number) {
    this.#file = file;
    this.#nextId = nextId;
    streams.forEach(it => this.#byKey.set(keyOf(it.labels), it));
  }

  /** Opens the registry, and forgets the streams that no block is of. */
  static open(directory: string, used: ReadonlySet<number>): StreamRegistry {
    const file = path.join(directory, 'streams.jsonl');
    const all = readStreams(file);
    const nextId = all.reduce((max, { id }) => Math.max(max, id), 0) + 1;
    const kept = all.filter(({ id }) => used.has(id));
    const lines = kept.map(it => `${JSON.stringify(it)}\n`).join('');
    writeFileSync(`${file}.tmp`, lines);
    renameSync(`${file}.tmp`, file);
    return new StreamRegistry(file, kept, nextId);
  }

  get streams(): Stream[] {
    return [...this.#byKey.values()];
  }

  get size(): number {
    return this.#byKey.size;
  }

  find(labels: Record<string, string>): Stream | undefined {
    return this.#byKey.get(keyOf(labels));
  }

  add(labels: Record<string, string>): Stream {
    const stream = { id: this.#nextId, labels };
    appendFileSync(this.#file, `${JSON.stringify(stream)}\n`);
    this.#nextId += 1;
    this.#byKey.set(keyOf(labels), stream);
    return stream;
  }
}
